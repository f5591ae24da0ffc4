package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Pulls the elements of one XML part. Refuses a document type, so that there are no entities to expand or fetch. */
final class Xml implements AutoCloseable {

    private static final int DEEPEST = 64;
    private static final InputFactoryImpl FACTORY = factory();

    private final GuardedInput in;
    private final Guard guard;
    private final String part;
    private final XMLStreamReader reader;
    private int depth;
    private char[] text = new char[256];
    private int textLength;

    Xml(GuardedInput in, Guard guard, String part) {
        this.in = in;
        this.guard = guard;
        this.part = part;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException e) {
            throw mapped(e);
        }
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.configureForSpeed();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is fetched");
        });
        return factory;
    }

    /** The next start or end of an element, or the end of the document. */
    int next() {
        try {
            while (true) {
                in.nextPiece();
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw guard.refuse(EvidenceProblem.FILE_DAMAGED, part);
                        }
                        return event;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return event;
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return event;
                    }
                    case XMLStreamConstants.DTD -> throw guard.refuse(EvidenceProblem.FILE_DECLARES_DOCTYPE, part);
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw mapped(e);
        }
    }

    /** The local name of the current element. */
    String name() {
        return reader.getLocalName();
    }

    int depth() {
        return depth;
    }

    /** The next element that starts inside the one at the given depth; null when that one ends. */
    @Nullable
    String nextChild(int parentDepth) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return name();
            }
            if (event == XMLStreamConstants.END_DOCUMENT || depth < parentDepth) {
                return null;
            }
        }
    }

    /** Passes over the rest of the current element. */
    void skip() {
        int outer = depth - 1;
        while (depth > outer) {
            if (next() == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    String attributeName(int index) {
        return reader.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return reader.getAttributeValue(index);
    }

    /** An attribute by its local name, null when it is absent. */
    @Nullable
    String attribute(String localName) {
        for (int i = 0, n = reader.getAttributeCount(); i < n; i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    void clearText() {
        textLength = 0;
    }

    /** Adds the text of the current element, and moves to its end. Text beyond what a cell may hold is dropped. */
    void appendText() {
        int outer = depth - 1;
        int most = guard.limits().cellCharacters() + 1;
        try {
            while (true) {
                in.nextPiece();
                switch (reader.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        int length = Math.min(reader.getTextLength(), most - textLength);
                        if (length > 0) {
                            if (textLength + length > text.length) {
                                text = Arrays.copyOf(text, Math.max(text.length * 2, textLength + length));
                            }
                            System.arraycopy(
                                    reader.getTextCharacters(), reader.getTextStart(), text, textLength, length);
                            textLength += length;
                        }
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        skip();
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (--depth == outer) {
                            return;
                        }
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return;
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw mapped(e);
        }
    }

    char[] textCharacters() {
        return text;
    }

    int textLength() {
        return textLength;
    }

    /** What was gathered, as a whole number from 0; -1 when it is none. */
    int textAsIndex() {
        if (textLength == 0 || textLength > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < textLength; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    String text() {
        return new String(text, 0, textLength);
    }

    private RuntimeException mapped(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof cn.parklens.evidence.problem.FileRefused refused) {
                return refused;
            }
        }
        return guard.damaged(part, e);
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | java.io.IOException e) {
            throw guard.damaged(part, e);
        }
    }
}
