package cn.parklens.evidence.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.parklens.evidence.problem.EvidenceProblem;
import cn.parklens.evidence.problem.FileRefused;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own reading of XML says what another parser says. */
class XmlTest {

    private static final int DOCUMENTS = 2_000;
    private static final int DAMAGED = 4_000;

    private static Xml open(byte[] xml) {
        Guard guard = new Guard("清单.xlsx", Limits.standard());
        return new Xml(new GuardedInput(new ByteArrayInputStream(xml), "part", 0, guard), guard, "part");
    }

    /** Elements with their attributes; the text of those that have it and ask for it, chosen by number. */
    private static List<String> ours(byte[] xml, int asksForText) {
        List<String> said = new ArrayList<>();
        try (Xml pull = open(xml)) {
            int elements = 0;
            for (Xml.Event event = pull.next(); event != Xml.Event.OVER; event = pull.next()) {
                if (event == Xml.Event.END) {
                    said.add("/");
                    continue;
                }
                StringBuilder element = new StringBuilder(pull.name());
                for (int i = 0; i < pull.tag().attributes(); i++) {
                    element.append(' ')
                            .append(pull.tag().attributeName(i))
                            .append('=')
                            .append(pull.attribute(i));
                }
                said.add(element.toString());
                if (elements++ % 7 == asksForText) {
                    pull.clearText();
                    pull.appendText();
                    said.add("text " + pull.text());
                }
            }
        }
        return said;
    }

    private static List<String> anothers(byte[] xml, int asksForText) throws XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader pull = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        List<String> said = new ArrayList<>();
        int elements = 0;
        while (pull.hasNext()) {
            int event = pull.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                said.add("/");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                StringBuilder element = new StringBuilder(pull.getLocalName());
                for (int i = 0; i < pull.getAttributeCount(); i++) {
                    element.append(' ')
                            .append(pull.getAttributeLocalName(i))
                            .append('=')
                            .append(pull.getAttributeValue(i));
                }
                said.add(element.toString());
                if (elements++ % 7 == asksForText) {
                    said.add("text " + ownText(pull));
                }
            }
        }
        return said;
    }

    /** Null where it is stricter: it looks at namespaces and at text that nobody asks for, and we do not. */
    private static @Nullable List<String> anothersOrNothing(byte[] xml, int asksForText) {
        try {
            return anothers(xml, asksForText);
        } catch (XMLStreamException | RuntimeException stricter) {
            return null;
        }
    }

    /** The text of the current element without that of those within. */
    private static String ownText(XMLStreamReader pull) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (pull.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 1) {
                        text.append(pull.getText());
                    }
                }
                default -> {}
            }
        }
        // What no cell may hold is dropped.
        int most = Limits.standard().cellCharacters();
        return text.length() > most ? "too long" : text.toString();
    }

    private static List<String> shortened(List<String> said) {
        int most = Limits.standard().cellCharacters() + "text ".length();
        return said.stream()
                .map(one -> one.startsWith("text ") && one.length() > most ? "text too long" : one)
                .toList();
    }

    @Test
    void readsWhatAnotherParserReads() throws XMLStreamException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261121);
        for (int i = 0; i < DOCUMENTS; i++) {
            String document = new RandomXml(random).document();
            byte[] utf8 = document.getBytes(StandardCharsets.UTF_8);

            assertThat(shortened(ours(utf8, i % 7))).as(document).isEqualTo(anothers(utf8, i % 7));
        }
    }

    @Test
    void damageIsSaidOrReadAsAnotherParserReadsIt() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        int refused = 0;
        int alike = 0;
        for (int i = 0; i < DAMAGED; i++) {
            String whole = new RandomXml(random).document();
            byte[] document = whole.getBytes(StandardCharsets.UTF_8);
            // Not where prefixes are declared: we do not look at them.
            int from = whole.substring(0, whole.indexOf("other\"") + 6).getBytes(StandardCharsets.UTF_8).length;
            for (int flips = random.nextInt(1, 3); flips > 0; flips--) {
                document[random.nextInt(from, document.length)] ^= (byte) (1 << random.nextInt(8));
            }
            List<String> ours;
            try {
                ours = shortened(ours(document, i % 7));
            } catch (FileRefused damaged) {
                refused++;
                continue;
            }
            List<String> anothers = anothersOrNothing(document, i % 7);
            if (anothers != null) {
                assertThat(ours).isEqualTo(anothers);
                alike++;
            }
        }

        assertThat(refused).isGreaterThan(DAMAGED / 4);
        assertThat(alike).isGreaterThan(DAMAGED / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "</a>",
                "<a b></a>",
                "<a b=1/>",
                "<a b='1'c='2'/>",
                "<a b='1' b='2'/>",
                "<a b='<'/>",
                "<a>",
                "<a><",
                "<a b='1",
                "<a><!-- </a>",
                "<a><![CDATA[ </a>",
                "<>x</>",
                "<a/ >",
                "<![CDATA[x]]><a/>",
                "<!ELEMENT a ANY><a/>",
                "<a/>x",
            })
    void whatIsNotWellFormedIsDamage(String xml) {
        assertThatThrownBy(() -> ours(xml.getBytes(StandardCharsets.UTF_8), 0))
                .isInstanceOf(FileRefused.class)
                .extracting(refused -> ((FileRefused) refused).problem().kind())
                .isEqualTo(EvidenceProblem.FILE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&nbsp;",
                "&",
                "&#0;",
                "&#xD800;",
                "&#x110000;",
                "&#x;",
                "&#-1;",
                "&#+65;",
                "&amp",
                "\u0001",
                "\0"
            })
    void aTextMayNotHold(String text) {
        assertThatThrownBy(() -> ours(("<a>" + text + "</a>").getBytes(StandardCharsets.UTF_8), 0))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void brokenUtf8IsDamageAndNotAQuestionMark() {
        byte[] xml = "<a>中</a>".getBytes(StandardCharsets.UTF_8);
        xml[4] = 'x';

        assertThatThrownBy(() -> ours(xml, 0)).isInstanceOf(FileRefused.class);
    }

    @Test
    void aDocumentTypeIsRefusedByItsName() {
        assertThatThrownBy(() -> ours(
                        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///x'>]><a>&x;</a>".getBytes(StandardCharsets.UTF_8), 0))
                .isInstanceOf(FileRefused.class)
                .extracting(refused -> ((FileRefused) refused).problem().kind())
                .isEqualTo(EvidenceProblem.FILE_DECLARES_DOCTYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "GBK", "ISO-8859-1"})
    void otherEncodingsAreReadAsTheyDeclare(String encoding) {
        String text = encoding.startsWith("ISO") ? "café" : "示范园区";
        String xml = "<?xml version='1.0' encoding='" + encoding + "'?><a b='" + text + "'>" + text + "</a>";

        assertThat(ours(xml.getBytes(Charset.forName(encoding)), 0)).containsExactly("a b=" + text, "text " + text);
    }

    @Test
    void anEncodingThatNobodyKnowsIsDamage() {
        assertThatThrownBy(
                        () -> ours("<?xml version='1.0' encoding='x-none'?><a/>".getBytes(StandardCharsets.UTF_8), 0))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void tagsAndTextsMayBeLongerThanWhatIsHeldAtATime() {
        String long1 = "长".repeat(50_000);
        String xml = "<a b='" + long1 + "'><!--" + long1 + "--><c>" + "x".repeat(200_000) + "</c>"
                + "<d/>".repeat(40_000) + "</a>";

        List<String> said = ours(xml.getBytes(StandardCharsets.UTF_8), 6);

        assertThat(said.getFirst()).isEqualTo("a b=" + long1);
        assertThat(said.stream().filter("d"::equals)).hasSize(40_000);
    }
}
