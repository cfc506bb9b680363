package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import java.util.ArrayList;
import java.util.List;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** An answer in XML. */
public record StackAnswer(int status, Document xml) {
    /** Returns the text at an XPath; empty if there is none. */
    public String text(String path) {
        List<String> texts = texts(path);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** Returns the texts at an XPath. */
    public List<String> texts(String path) {
        try {
            NodeList nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, xml, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                texts.add(nodes.item(i).getTextContent());
            }
            return texts;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** Returns the code and the message of an error. */
    public String error() {
        return text("//Error/Code") + ": " + text("//Error/Message");
    }

    StackAnswer requireStatus(int expected) {
        if (status != expected) {
            throw new AssertionError(status + " " + error());
        }
        return this;
    }

    StackAnswer requireFailure() {
        if (status < 400) {
            throw new AssertionError("The call succeeded: " + text("/*"));
        }
        return this;
    }
}
