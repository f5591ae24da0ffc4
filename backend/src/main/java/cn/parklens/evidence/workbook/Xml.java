package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import cn.parklens.evidence.workbook.XmlNames.Name;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
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

    private final GuardedInput in;
    private final Guard guard;
    private final String part;
    private final XmlWindow window;
    private final XmlNames names = new XmlNames();
    private final XmlTag tag = new XmlTag(names);
    private final @Nullable Name[] open = new @Nullable Name[DEEPEST + 1];
    private final XmlText text;
    private int depth;
    private boolean rooted;
    private boolean empty;

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
            throw XmlText.broken("the part ends too early");
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
                i = XmlText.spaceEnd(bytes, i);
            }
            window.at = i;
            if (i < window.end) {
                if (bytes[i] == '<') {
                    return true;
                }
                throw XmlText.broken("text where none may be");
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
        throw XmlText.broken("unknown declaration");
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
                throw XmlText.broken("the part ends too early");
            }
        }
    }

    private void endTag() throws IOException {
        while (true) {
            byte[] bytes = window.bytes;
            int from = window.at + 2;
            int to = XmlText.nameEnd(bytes, from);
            int close = XmlText.spaceEnd(bytes, to);
            if (bytes[close] == '>') {
                if (depth == 0 || to == from || names.find(bytes, from, to) != open[depth]) {
                    throw XmlText.broken("an element ends that did not begin");
                }
                depth--;
                window.at = close + 1;
                return;
            }
            longerTag(close);
        }
    }

    private void startTag() throws IOException {
        while (!tag.read(window)) {
            longerTag(window.end);
        }
        empty = tag.isEmpty();
        if (depth == 0 && rooted) {
            throw XmlText.broken("a second root");
        }
        rooted = true;
        if (++depth > DEEPEST) {
            throw guard.refuse(EvidenceProblem.FILE_DAMAGED, part);
        }
        open[depth] = tag.qualified();
    }

    /** The window ended within a tag: reads on, and the tag is looked at again from its beginning. */
    private void longerTag(int lookedAt) throws IOException {
        if (lookedAt < window.end || window.end - window.at > LONGEST_TAG || !window.more()) {
            throw XmlText.broken("not a tag");
        }
    }

    /** The local name of the current element. */
    String name() {
        return tag.name();
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

    /** The attributes of the element that has just begun. */
    XmlTag tag() {
        return tag;
    }

    /** An attribute of the element that has just begun by its local name, null when it is absent. */
    @Nullable
    String attribute(String localName) {
        int index = tag.attribute(localName);
        return index < 0 ? null : attribute(index);
    }

    String attribute(int index) {
        try {
            return tag.value(index);
        } catch (CharacterCodingException | RuntimeException e) {
            throw mapped(e);
        }
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
                        throw XmlText.broken("the part ends too early");
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
            default -> throw XmlText.broken("a character that no XML may hold");
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
