package software.amazon.ecr.replicationconfiguration.failure;

/** The length of a message in a progress event. */
public final class MessageLimit {
    /** Characters: what CloudFormation passes on and a person still reads. */
    private static final int CHARACTERS = 1000;

    private MessageLimit() {}

    /** Returns the message, cut if it is longer than 1,000 characters; null for null. */
    public static String shorten(String message) {
        if (message == null || message.length() <= CHARACTERS) {
            return message;
        }
        // Half of a character outside the Basic Multilingual Plane is not well-formed.
        int end = Character.isHighSurrogate(message.charAt(CHARACTERS - 2)) ? CHARACTERS - 2 : CHARACTERS - 1;
        return message.substring(0, end) + "…";
    }
}
