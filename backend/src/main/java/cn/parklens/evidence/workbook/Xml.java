package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.workbook.XmlNames.Name;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
            throw guard.behind(part, e);
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
                if (!window.toMarkup(depth > 0)) {
                    return over();
                }
                switch (markup()) {
                    case START -> {
                        return Event.START;
                    }
                    case END -> {
                        return Event.END;
                    }
                    case CDATA -> window.pass(XmlText.CDATA_END, null);
                    case NOTHING -> {}
                }
            }
        } catch (IOException | RuntimeException e) {
            throw guard.behind(part, e);
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
                window.pass(XmlText.INSTRUCTION_END, null);
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
        if (window.begins(XmlText.COMMENT)) {
            window.at += XmlText.COMMENT.length;
            window.pass(XmlText.COMMENT_END, null);
            return Markup.NOTHING;
        }
        if (window.begins(XmlText.CDATA) && depth > 0) {
            window.at += XmlText.CDATA.length;
            return Markup.CDATA;
        }
        if (window.begins(XmlText.DOCTYPE)) {
            throw guard.refuse(EvidenceProblem.FILE_DECLARES_DOCTYPE, part);
        }
        throw XmlText.broken("unknown declaration");
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
            window.longerTag(close);
        }
    }

    private void startTag() throws IOException {
        while (!tag.read(window)) {
            window.longerTag(window.end);
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
            throw guard.behind(part, e);
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
            throw guard.behind(part, e);
        }
    }

    private void special(byte at) throws IOException {
        switch (at) {
            case '<' -> {
                switch (markup()) {
                    case START -> skip();
                    case CDATA -> window.pass(XmlText.CDATA_END, text);
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

    /** The text that was gathered, as bytes. */
    XmlText gathered() {
        return text;
    }

    String text() {
        try {
            return text.string();
        } catch (CharacterCodingException e) {
            throw guard.behind(part, e);
        }
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
