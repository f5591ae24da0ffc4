package cn.parklens.evidence.returned;

import cn.parklens.spreadsheet.PlainText;
import java.util.BitSet;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Of all the texts that cells refer to by number, a few bits each: what marking asks of them. */
final class SharedTexts {

    private final BitSet running = new BitSet();
    private final BitSet headers = new BitSet();
    private final BitSet said = new BitSet();
    private final BitSet heads = new BitSet();

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(SheetXml xml) throws XMLStreamException {
        SharedTexts texts = new SharedTexts();
        int number = 0;
        if (xml.child() == null) {
            return texts;
        }
        for (String name = xml.child(); name != null; name = xml.child()) {
            if (!name.equals("si")) {
                xml.skip();
                continue;
            }
            String text = xml.richText();
            texts.running.set(number, wouldRun(text));
            SaidBefore.Text asked = text(text);
            texts.headers.set(number, asked.header());
            texts.said.set(number, asked.said());
            texts.heads.set(number, asked.head());
            number++;
        }
        return texts;
    }

    /** Whether a spreadsheet would run a text as it stands in the file. */
    static boolean wouldRun(String stored) {
        return PlainText.wouldRun(decoded(stored));
    }

    static SaidBefore.Text text(String stored) {
        return SaidBefore.Text.of(decoded(stored));
    }

    private static String decoded(String stored) {
        return stored.contains("_x") ? new XSSFRichTextString(stored).getString() : stored;
    }

    boolean wouldRun(@Nullable Integer number) {
        return number != null && running.get(number);
    }

    SaidBefore.Text text(@Nullable Integer number) {
        return number == null
                ? SaidBefore.Text.NONE
                : new SaidBefore.Text(headers.get(number), said.get(number), heads.get(number));
    }
}
