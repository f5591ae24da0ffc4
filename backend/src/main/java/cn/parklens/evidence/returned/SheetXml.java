package cn.parklens.evidence.returned;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/** Reads a part of a workbook event by event. A document type, and whatever it might name, is refused. */
final class SheetXml implements AutoCloseable {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final int LONGEST_TEXT = 1 << 16;
    private static final InputFactoryImpl READERS = readers();
    private static final OutputFactoryImpl WRITERS = new OutputFactoryImpl();

    private final XMLStreamReader2 in;
    private final Allowance allowance;

    SheetXml(InputStream bytes, Allowance allowance) throws XMLStreamException {
        this.allowance = allowance;
        this.in = (XMLStreamReader2) READERS.createXMLStreamReader(allowance.counted(bytes));
    }

    private static InputFactoryImpl readers() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static XMLStreamWriter2 writer(OutputStream out) throws XMLStreamException {
        return (XMLStreamWriter2) WRITERS.createXMLStreamWriter(out, "UTF-8");
    }

    XMLStreamReader2 in() {
        return in;
    }

    /** The next event; END_DOCUMENT when there is none. */
    int next() throws XMLStreamException {
        allowance.nextPiece();
        int event = in.hasNext() ? in.next() : XMLStreamConstants.END_DOCUMENT;
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a workbook has no document type");
        }
        return event;
    }

    /** The next element begun within the current one, null at the end of that. Texts between are passed over. */
    @Nullable
    String child() throws XMLStreamException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return in.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return null;
                }
                default -> {}
            }
        }
    }

    /** To the end of the element that was just begun. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.END_DOCUMENT -> depth = 0;
                default -> {}
            }
        }
    }

    /** To the start of an element of this name, wherever it stands; false when there is none. */
    boolean find(String name) throws XMLStreamException {
        for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The text within the element that was just begun; of a long one its beginning. Moves to its end. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(text);
                case XMLStreamConstants.END_DOCUMENT -> depth = 0;
                default -> {}
            }
        }
        return text.toString();
    }

    /** The text of an element that holds text or runs of it, without how it is pronounced. Moves to its end. */
    String richText() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (String name = child(); name != null; name = child()) {
            switch (name) {
                case "t" -> text.append(text());
                case "r" -> text.append(richText());
                default -> skip();
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (text.length() < LONGEST_TEXT) {
            text.append(in.getText());
        }
    }

    /** An attribute without namespace, null when there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0, n = in.getAttributeCount(); i < n; i++) {
            if (in.getAttributeLocalName(i).equals(name)
                    && in.getAttributeNamespace(i).isEmpty()) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A whole number from 0, or another one when the attribute holds none. */
    int number(String name, int otherwise) {
        String text = attribute(name);
        return text == null || !text.matches("\\d{1,9}") ? otherwise : Integer.parseInt(text);
    }

    /** The column that a cell says it stands in, from 0, or the next one when it says none. */
    int column(int next) {
        String place = attribute("r");
        int column = 0;
        for (int i = 0; place != null && i < place.length() && i < 3; i++) {
            int letter = place.charAt(i) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        return column == 0 ? next : column - 1;
    }

    @Override
    public void close() throws XMLStreamException {
        in.close();
    }
}
