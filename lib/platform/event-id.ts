/** A random id for one event, so that saving it twice keeps it once. Nothing of a person or of this computer is in it. */
export const newEventId = (): string => crypto.randomUUID();
