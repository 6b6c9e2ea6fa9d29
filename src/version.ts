declare const SHULI_VERSION: string | undefined

/** The package's version: put in by the build, `dev` when run from source. */
export const VERSION: string = typeof SHULI_VERSION === 'string' ? SHULI_VERSION : 'dev'
