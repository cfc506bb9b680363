package software.amazon.ecr.replicationconfiguration.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What is wrong with a request that is not well-formed JSON. */
public final class MalformedJson {
    private MalformedJson() {}

    /**
     * Returns a message for the caller. It leaves out the text that the parser did not recognise, which may be a
     * credential that lacks its quotation mark.
     */
    public static String describe(JsonProcessingException exception) {
        return "The request is not well-formed JSON: "
                + exception.getOriginalMessage().replaceFirst("^Unrecognized token '.*?'(?=: )", "Unrecognized token");
    }
}
