/** "Xã nông thôn mới 2021-2025": every national set begins with the same words and says that its years are a period. */
export const shortSetName = (name: string): string => {
  const short = name.replace(/^Bộ tiêu chí quốc gia về /i, '').replace(/ giai đoạn (?=\d{4})/, ' ')
  return short.charAt(0).toLocaleUpperCase('vi') + short.slice(1)
}
