/** An address that is an IRI as it stands: of the web, and with nothing hidden in it. */
export const webAddress = /^https?:\/\/[^\s"<>\\^`{|}\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/iu
