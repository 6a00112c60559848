/** The identifier that an exported list bears, of the first assignment of its row: "DD-" and the UUID without strokes. */
export const identifierOf = (assignmentId: string): string => `DD-${assignmentId.replaceAll('-', '')}`

export const assignmentIdOf = (identifier: string): string =>
  identifier
    .slice(3)
    .toLowerCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
