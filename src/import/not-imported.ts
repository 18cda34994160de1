/** Why a file can't be read: "Unexpected …, expected …". */
export class NotImported extends Error {}
