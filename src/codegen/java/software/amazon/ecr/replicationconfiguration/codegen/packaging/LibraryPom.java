package software.amazon.ecr.replicationconfiguration.codegen.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The POM of a library in Maven's local repository, where it lies beside the library's jar. */
record LibraryPom(Path file, Element project) {
    static LibraryPom read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new LibraryPom(
                    file, factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": cannot be read", e);
        }
    }

    String groupId() {
        List<Element> own = children(project, "groupId");
        return own.isEmpty()
                ? text(children(project, "parent").get(0), "groupId")
                : own.get(0).getTextContent();
    }

    /** The names of the licences, which a POM inherits from its parent unless it has its own. */
    List<String> licences() throws IOException {
        List<String> licences = new ArrayList<>();
        for (Element list : children(project, "licenses")) {
            for (Element licence : children(list, "license")) {
                licences.add(text(licence, "name"));
            }
        }
        List<Element> parents = children(project, "parent");
        return licences.isEmpty() && !parents.isEmpty() ? parent(parents.get(0)).licences() : licences;
    }

    private LibraryPom parent(Element parent) throws IOException {
        Path repository = file.getParent().getParent().getParent();
        for (int folder = groupId().split("\\.").length; folder > 0; folder--) {
            repository = repository.getParent();
        }
        String artifact = text(parent, "artifactId");
        String version = text(parent, "version");
        return read(repository
                .resolve(text(parent, "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom"));
    }

    private static String text(Element element, String child) {
        return children(element, child).get(0).getTextContent().strip();
    }

    private static List<Element> children(Element element, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && found.getTagName().equals(name)) {
                children.add(found);
            }
        }
        return children;
    }
}
