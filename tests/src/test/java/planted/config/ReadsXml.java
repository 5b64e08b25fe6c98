package planted.config;

import javax.xml.parsers.DocumentBuilderFactory;

/** Planted: reads XML. */
final class ReadsXml {

    private ReadsXml() {}

    static boolean followsEntities() {
        return DocumentBuilderFactory.newInstance().isExpandEntityReferences();
    }
}
