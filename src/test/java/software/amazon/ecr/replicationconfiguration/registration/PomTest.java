package software.amazon.ecr.replicationconfiguration.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PomTest {
    @Test
    void namesTheSamePlacesAsTheSchema() throws Exception {
        JsonNode schema = new JsonMapper()
                .readTree(Path.of("aws-ecr-replicationconfiguration.json").toFile());
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("build", "parent", "pom.xml").toFile());
        XPath xpath = XPathFactory.newInstance().newXPath();

        assertThat(xpath.evaluate("/project/url", pom))
                .isEqualTo(schema.get("documentationUrl").asText());
        assertThat(xpath.evaluate("/project/scm/url", pom))
                .isEqualTo(schema.get("sourceUrl").asText());
    }
}
