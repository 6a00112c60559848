import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './databases.ts'

/** Where the built page lies. */
export const webFolder = join(projectFolder, 'dist/web')

/** True where the page was built; without it only the API answers. */
export const webIsBuilt = (): boolean => existsSync(join(webFolder, 'index.html'))
