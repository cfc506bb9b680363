package software.amazon.ecr.replicationconfiguration.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an output as the XML of the AWS Query protocol: members as elements, list items as {@code member}. */
final class QueryXml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private QueryXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String document(String root, String namespace, ObjectNode content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
            new QueryXml(xml).members(content);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The answer cannot be written as XML.", e);
        }
        return text.toString();
    }

    private void members(JsonNode object) throws XMLStreamException {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            element(member.getKey(), member.getValue());
        }
    }

    private void element(String name, JsonNode value) throws XMLStreamException {
        xml.writeStartElement(name);
        if (value.isObject()) {
            members(value);
        } else if (value.isArray()) {
            for (JsonNode item : value) {
                element("member", item);
            }
        } else {
            xml.writeCharacters(allowed(value.asText()));
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no way to write most control characters, unpaired surrogates and two more. */
    private static String allowed(String text) {
        return text.codePoints()
                .map(character -> isAllowed(character) ? character : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
