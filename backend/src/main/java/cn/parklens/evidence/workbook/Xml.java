package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.workbook.XmlNames.Name;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the elements of one XML part, looking at its bytes and making texts only of those that are asked for. Refuses a
 * document type, so that there are no entities to expand or fetch. Namespaces are not looked at: a name is what follows
 * its prefix.
 */
final class Xml implements AutoCloseable {

    /** What was pulled. */
    enum Event {
        START,
        END,
        /** Of the part. */
        OVER
    }

    /** What stands at the next markup. */
    private enum Markup {
        START,
        END,
        CDATA,
        /** A comment or an instruction; passed over. */
        NOTHING
    }

    private static final int DEEPEST = 64;
    private static final int LONGEST_TAG = 4 << 20;
    private static final String[] LETTERS = new String[128];

    static {
        for (char c = 0; c < LETTERS.length; c++) {
            LETTERS[c] = String.valueOf(c).intern();
        }
    }

    private final GuardedInput in;
    private final Guard guard;
    private final String part;
    private final XmlWindow window;
    private final XmlNames names = new XmlNames();
    private final @Nullable Name[] open = new @Nullable Name[DEEPEST + 1];
    private final XmlText text;
    private int depth;
    private boolean rooted;
    private boolean empty;
    private @Nullable Name name;
    private Name[] attributeNames = new Name[16];
    private int[] valueStarts = new int[16];
    private int[] valueEnds = new int[16];
    private int attributes;

    Xml(GuardedInput in, Guard guard, String part) {
        this.in = in;
        this.guard = guard;
        this.part = part;
        this.text = new XmlText(guard.limits().cellCharacters());
        try {
            this.window = new XmlWindow(in);
        } catch (IOException | RuntimeException e) {
            throw mapped(e);
        }
    }

    /** The next start or end of an element, or the end of the part. */
    Event next() {
        try {
            if (empty) {
                return endOfEmpty();
            }
            while (true) {
                in.nextPiece();
                if (!toMarkup()) {
                    return over();
                }
                switch (markup()) {
                    case START -> {
                        return Event.START;
                    }
                    case END -> {
                        return Event.END;
                    }
                    case CDATA -> pass(XmlText.CDATA_END, false);
                    case NOTHING -> {}
                }
            }
        } catch (IOException | RuntimeException e) {
            throw mapped(e);
        }
    }

    private Event endOfEmpty() {
        empty = false;
        depth--;
        return Event.END;
    }

    private Event over() {
        if (depth > 0 || !rooted) {
            throw broken("the part ends too early");
        }
        return Event.OVER;
    }

    /** Passes over text; false at the end of the part. */
    private boolean toMarkup() throws IOException {
        while (true) {
            byte[] bytes = window.bytes;
            int i = window.at;
            if (depth > 0) {
                while (bytes[i] != '<' && bytes[i] != 0) {
                    i++;
                }
            } else {
                while (XmlText.isSpace(bytes[i])) {
                    i++;
                }
            }
            window.at = i;
            if (i < window.end) {
                if (bytes[i] == '<') {
                    return true;
                }
                throw broken("text where none may be");
            }
            if (!window.more()) {
                return false;
            }
        }
    }

    /** Reads the markup that begins here, as far as it has to be. */
    private Markup markup() throws IOException {
        if (window.end - window.at < 2) {
            window.ahead(2);
        }
        return switch (window.bytes[window.at + 1]) {
            case '/' -> {
                endTag();
                yield Markup.END;
            }
            case '?' -> {
                pass(XmlText.INSTRUCTION_END, false);
                yield Markup.NOTHING;
            }
            case '!' -> declaration();
            default -> {
                startTag();
                yield Markup.START;
            }
        };
    }

    private Markup declaration() throws IOException {
        window.ahead(XmlText.DOCTYPE.length);
        if (begins(XmlText.COMMENT)) {
            window.at += XmlText.COMMENT.length;
            pass(XmlText.COMMENT_END, false);
            return Markup.NOTHING;
        }
        if (begins(XmlText.CDATA) && depth > 0) {
            window.at += XmlText.CDATA.length;
            return Markup.CDATA;
        }
        if (begins(XmlText.DOCTYPE)) {
            throw guard.refuse(EvidenceProblem.FILE_DECLARES_DOCTYPE, part);
        }
        throw broken("unknown declaration");
    }

    private boolean begins(byte[] with) {
        return window.end - window.at >= with.length
                && Arrays.equals(window.bytes, window.at, window.at + with.length, with, 0, with.length);
    }

    /** Passes over everything up to some end, and the end itself. */
    private void pass(byte[] ending, boolean keep) throws IOException {
        while (true) {
            byte[] bytes = window.bytes;
            int last = window.end - ending.length;
            for (int i = window.at; i <= last; i++) {
                if (bytes[i] == ending[0] && Arrays.equals(bytes, i, i + ending.length, ending, 0, ending.length)) {
                    if (keep) {
                        text.add(bytes, window.at, i);
                    }
                    window.at = i + ending.length;
                    return;
                }
            }
            int passed = Math.max(window.at, last + 1);
            if (keep) {
                text.add(bytes, window.at, passed);
            }
            window.at = passed;
            if (!window.more()) {
                throw broken("the part ends too early");
            }
        }
    }

    private void endTag() throws IOException {
        while (true) {
            byte[] bytes = window.bytes;
            int from = window.at + 2;
            int to = XmlText.nameEnd(bytes, from);
            int close = to;
            while (XmlText.isSpace(bytes[close])) {
                close++;
            }
            if (bytes[close] == '>') {
                if (depth == 0 || to == from || names.find(bytes, from, to) != open[depth]) {
                    throw broken("an element ends that did not begin");
                }
                depth--;
                window.at = close + 1;
                return;
            }
            longerTag(close);
        }
    }

    private void startTag() throws IOException {
        while (!startTag(window.bytes)) {
            longerTag(window.end);
        }
        if (depth == 0 && rooted) {
            throw broken("a second root");
        }
        rooted = true;
        if (++depth > DEEPEST) {
            throw guard.refuse(EvidenceProblem.FILE_DAMAGED, part);
        }
        open[depth] = name;
    }

    /** False where the window ends within the tag. */
    private boolean startTag(byte[] bytes) throws CharacterCodingException {
        int i = XmlText.nameEnd(bytes, window.at + 1);
        if (i == window.end) {
            return false;
        }
        if (i == window.at + 1) {
            throw broken("an element without a name");
        }
        name = names.find(bytes, window.at + 1, i);
        attributes = 0;
        while (true) {
            int before = i;
            while (XmlText.isSpace(bytes[i])) {
                i++;
            }
            switch (bytes[i]) {
                case '>' -> {
                    empty = false;
                    window.at = i + 1;
                    return true;
                }
                case '/' -> {
                    if (i + 1 == window.end) {
                        return false;
                    }
                    if (bytes[i + 1] != '>') {
                        throw broken("a slash within a tag");
                    }
                    empty = true;
                    window.at = i + 2;
                    return true;
                }
                default -> {
                    if (i < window.end && i == before) {
                        throw broken("no space before an attribute");
                    }
                    i = attribute(bytes, i);
                    if (i < 0) {
                        return false;
                    }
                }
            }
        }
    }

    /** Takes the attribute that begins there; its end, or -1 where the window ends within it. */
    private int attribute(byte[] bytes, int from) throws CharacterCodingException {
        int i = XmlText.nameEnd(bytes, from);
        int nameEnd = i;
        while (XmlText.isSpace(bytes[i])) {
            i++;
        }
        if (bytes[i] == '=') {
            i++;
            while (XmlText.isSpace(bytes[i])) {
                i++;
            }
            byte quote = bytes[i];
            if ((quote == '"' || quote == '\'') && nameEnd > from) {
                int start = ++i;
                while (bytes[i] != quote && bytes[i] != '<' && bytes[i] != 0) {
                    i++;
                }
                if (bytes[i] == quote) {
                    take(names.find(bytes, from, nameEnd), start, i);
                    return i + 1;
                }
            }
        }
        if (i < window.end) {
            throw broken("not an attribute");
        }
        return -1;
    }

    private void take(Name attribute, int from, int to) {
        if (attribute.isDeclaring()) {
            return;
        }
        for (int i = 0; i < attributes; i++) {
            if (attributeNames[i] == attribute) {
                throw broken("an attribute comes twice");
            }
        }
        if (attributes == attributeNames.length) {
            attributeNames = Arrays.copyOf(attributeNames, attributes * 2);
            valueStarts = Arrays.copyOf(valueStarts, attributes * 2);
            valueEnds = Arrays.copyOf(valueEnds, attributes * 2);
        }
        attributeNames[attributes] = attribute;
        valueStarts[attributes] = from;
        valueEnds[attributes++] = to;
    }

    /** The window ended within a tag: reads on, and the tag is looked at again from its beginning. */
    private void longerTag(int lookedAt) throws IOException {
        if (lookedAt < window.end || window.end - window.at > LONGEST_TAG || !window.more()) {
            throw broken("not a tag");
        }
    }

    /** The local name of the current element. */
    String name() {
        return Objects.requireNonNull(name).local();
    }

    int depth() {
        return depth;
    }

    /** The next element that starts inside the one at the given depth; null when that one ends. */
    @Nullable
    String nextChild(int parentDepth) {
        while (true) {
            Event event = next();
            if (event == Event.START) {
                return name();
            }
            if (event == Event.OVER || depth < parentDepth) {
                return null;
            }
        }
    }

    /** Passes over the rest of the current element. */
    void skip() {
        int outer = depth - 1;
        while (depth > outer) {
            next();
        }
    }

    int attributes() {
        return attributes;
    }

    String attributeName(int index) {
        return attributeNames[index].local();
    }

    /** The value of an attribute of the element that has just begun. */
    String attribute(int index) {
        int from = valueStarts[index];
        int to = valueEnds[index];
        if (to - from == 1 && window.bytes[from] > ' ' && window.bytes[from] != '&') {
            return LETTERS[window.bytes[from]];
        }
        try {
            return XmlText.value(window.bytes, from, to);
        } catch (CharacterCodingException | RuntimeException e) {
            throw mapped(e);
        }
    }

    /** An attribute by its local name, null when it is absent. */
    @Nullable
    String attribute(String localName) {
        for (int i = 0; i < attributes; i++) {
            if (attributeNames[i].local().equals(localName)) {
                return attribute(i);
            }
        }
        return null;
    }

    /** An attribute as a whole number from 0; -1 when it is none. */
    int attributeAsNumber(int index) {
        return XmlText.number(window.bytes, valueStarts[index], valueEnds[index]);
    }

    /** The column from 0 of an attribute such as AB12; -1 when it has none. */
    int attributeAsColumn(int index) {
        return Columns.index(window.bytes, valueStarts[index], valueEnds[index]);
    }

    void clearText() {
        text.clear();
    }

    /** Adds the text of the current element, and moves to its end. Text beyond what a cell may hold is dropped. */
    void appendText() {
        try {
            if (empty) {
                endOfEmpty();
                return;
            }
            int outer = depth - 1;
            while (depth > outer) {
                in.nextPiece();
                int i = XmlText.plainEnd(window.bytes, window.at);
                text.add(window.bytes, window.at, i);
                window.at = i;
                if (i == window.end) {
                    if (!window.more()) {
                        throw broken("the part ends too early");
                    }
                } else {
                    special(window.bytes[i]);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw mapped(e);
        }
    }

    private void special(byte at) throws IOException {
        switch (at) {
            case '<' -> {
                switch (markup()) {
                    case START -> skip();
                    case CDATA -> pass(XmlText.CDATA_END, true);
                    case END, NOTHING -> {}
                }
            }
            case '&' -> {
                window.ahead(XmlText.LONGEST_REFERENCE);
                window.at = text.addReference(window.bytes, window.at, window.end);
            }
            case '\r' -> {
                window.ahead(2);
                text.addLineBreak();
                window.at += window.bytes[window.at + 1] == '\n' ? 2 : 1;
            }
            default -> throw broken("a character that no XML may hold");
        }
    }

    byte[] textBytes() {
        return text.bytes();
    }

    /** In bytes. */
    int textLength() {
        return text.length();
    }

    /** What was gathered, as a whole number from 0; -1 when it is none. */
    int textAsIndex() {
        return XmlText.number(text.bytes(), 0, text.length());
    }

    String text() {
        try {
            return text.string();
        } catch (CharacterCodingException e) {
            throw mapped(e);
        }
    }

    private static IllegalStateException broken(String what) {
        return new IllegalStateException(what);
    }

    private RuntimeException mapped(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused refused) {
                return refused;
            }
        }
        return guard.damaged(part, e);
    }

    @Override
    public void close() {
        try {
            window.close();
            in.close();
        } catch (IOException e) {
            throw guard.damaged(part, e);
        }
    }
}
