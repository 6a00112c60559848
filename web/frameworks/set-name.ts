/** "Xã nông thôn mới giai đoạn 2021-2025": every national set begins with the same words. */
export const shortSetName = (name: string): string => {
  const short = name.replace(/^Bộ tiêu chí quốc gia về /i, '')
  return short.charAt(0).toLocaleUpperCase('vi') + short.slice(1)
}
