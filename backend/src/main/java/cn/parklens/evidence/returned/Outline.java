package cn.parklens.evidence.returned;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import org.jspecify.annotations.Nullable;

/** The outline of a workbook: all of it but the rows of its sheets and the texts they refer to. */
final class Outline {

    private static final int MOST_PARTS = 2_000;

    private final Path file;
    private final Allowance allowance;
    private final Set<String> sheets;
    private final @Nullable String texts;
    private final Set<String> books;

    Outline(Path file, Allowance allowance) throws IOException {
        this.file = file;
        this.allowance = allowance;
        OPCPackage parts;
        try {
            parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
        } catch (InvalidFormatException damaged) {
            throw new IOException(damaged);
        }
        try {
            this.sheets = names(parts, XSSFRelation.WORKSHEET);
            this.texts = names(parts, XSSFRelation.SHARED_STRINGS).stream()
                    .findFirst()
                    .orElse(null);
            this.books = parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
                    .map(part -> normal(part.getPartName().getName()))
                    .collect(Collectors.toSet());
        } finally {
            parts.revert();
        }
    }

    /** It names cells that the outline does not hold; spreadsheets find it anew. */
    static void removeOrderOfCalculation(OPCPackage outline) throws InvalidFormatException {
        for (PackagePart chain : outline.getPartsByContentType(XSSFRelation.CALC_CHAIN.getContentType())) {
            for (PackagePart book : outline.getParts()) {
                if (book.isRelationshipPart()) {
                    continue;
                }
                List<String> relations = new ArrayList<>();
                book.getRelationshipsByType(XSSFRelation.CALC_CHAIN.getRelation())
                        .forEach(relation -> relations.add(relation.getId()));
                relations.forEach(book::removeRelationship);
            }
            outline.deletePart(chain.getPartName());
        }
    }

    private static Set<String> names(OPCPackage parts, XSSFRelation kind) {
        return parts.getPartsByContentType(kind.getContentType()).stream()
                .map(part -> normal(part.getPartName().getName()))
                .collect(Collectors.toSet());
    }

    /** The name of a part as it is compared. */
    static String normal(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    static Map<String, ZipEntry> entries(ZipFile zip) {
        Map<String, ZipEntry> entries = new HashMap<>();
        zip.stream().forEach(entry -> entries.putIfAbsent(normal(entry.getName()), entry));
        return entries;
    }

    @Nullable
    String texts() {
        return texts;
    }

    /** Writes it, and says what was seen on each sheet, by the name of its part. */
    Map<String, SheetSurvey> write(Path into) throws IOException, XMLStreamException {
        Map<String, SheetSurvey> surveys = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(into)))) {
            if (zip.size() > MOST_PARTS) {
                throw new IOException("too many parts");
            }
            SharedTexts shared = sharedTexts(zip);
            OwnNames names = names(zip);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = normal(entry.getName());
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    if (sheets.contains(part)) {
                        SheetSurvey survey = new SheetSurvey(shared, names);
                        thin(in, survey, out);
                        surveys.put(part, survey);
                    } else if (part.equals(texts)) {
                        out.write(("<sst xmlns=\"" + SheetXml.MAIN + "\"/>").getBytes(StandardCharsets.UTF_8));
                    } else {
                        copy(in, out);
                    }
                }
                out.closeEntry();
            }
        }
        return surveys;
    }

    private SharedTexts sharedTexts(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry entry = texts == null ? null : entries(zip).get(texts);
        if (entry == null) {
            return SharedTexts.none();
        }
        try (SheetXml xml = new SheetXml(zip.getInputStream(entry), allowance)) {
            return SharedTexts.read(xml);
        }
    }

    /** Those of the workbook, which its sheets use. */
    private OwnNames names(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, ZipEntry> entries = entries(zip);
        ZipEntry book = books.stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IOException("no workbook"));
        try (SheetXml xml = new SheetXml(zip.getInputStream(book), allowance)) {
            return OwnNames.read(xml);
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        InputStream counted = allowance.counted(in);
        for (int read = counted.read(buffer); read >= 0; read = counted.read(buffer)) {
            out.write(buffer, 0, read);
            allowance.nextPiece();
        }
    }

    private void thin(InputStream in, SheetSurvey survey, OutputStream out) throws XMLStreamException {
        try (SheetXml xml = new SheetXml(in, allowance)) {
            XMLStreamReader2 reader = xml.in();
            XMLStreamWriter2 writer = SheetXml.writer(out);
            writer.writeStartDocument("1.0", "UTF-8", true);
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                copy(reader, writer);
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getDepth() == 2
                        && reader.getLocalName().equals("sheetData")) {
                    survey.read(xml);
                    writer.writeEndElement();
                }
            }
            writer.writeEndDocument();
            writer.close();
        }
    }

    /** What is written with rows in it afterwards is found there by names without a prefix. */
    private static void copy(XMLStreamReader2 in, XMLStreamWriter2 out) throws XMLStreamException {
        if (in.getEventType() != XMLStreamConstants.START_ELEMENT
                || !SheetXml.MAIN.equals(in.getNamespaceURI())
                || in.getPrefix() == null
                || in.getPrefix().isEmpty()) {
            out.copyEventFromReader(in, false);
            return;
        }
        out.writeStartElement("", in.getLocalName(), SheetXml.MAIN);
        if (in.getDepth() == 1) {
            out.writeDefaultNamespace(SheetXml.MAIN);
        }
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String prefix = in.getNamespacePrefix(i);
            if (prefix != null && !prefix.isEmpty()) {
                out.writeNamespace(prefix, in.getNamespaceURI(i));
            }
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String prefix = in.getAttributePrefix(i);
            out.writeAttribute(
                    prefix == null ? "" : prefix,
                    in.getAttributeNamespace(i),
                    in.getAttributeLocalName(i),
                    in.getAttributeValue(i));
        }
    }
}
