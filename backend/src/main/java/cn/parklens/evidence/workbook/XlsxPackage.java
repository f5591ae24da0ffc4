package cn.parklens.evidence.workbook;

import cn.parklens.evidence.problem.EvidenceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The zip container of a workbook: its parts by name and the relations between them. Nothing is ever unpacked to disk. */
final class XlsxPackage implements AutoCloseable {

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private final ZipFile zip;
    private final Guard guard;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    XlsxPackage(Path file, Guard guard) {
        this.guard = guard;
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (IOException | RuntimeException e) {
            throw guard.damaged("zip", e);
        }
        int size = zip.size();
        if (size > guard.limits().parts()) {
            close();
            throw guard.refuse(
                    EvidenceProblem.FILE_HAS_TOO_MANY_PARTS,
                    Integer.toString(size),
                    Integer.toString(guard.limits().parts()));
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            parts.putIfAbsent(normal(entry.getName()), entry);
        }
    }

    boolean has(String part) {
        return parts.containsKey(normal(part));
    }

    boolean hasFolder(String folder) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Size of a part as unpacked, as far as the container tells; 0 when it is unknown. */
    long size(String part) {
        ZipEntry entry = parts.get(normal(part));
        return entry == null ? 0 : Math.max(entry.getSize(), 0);
    }

    /** A part, null when there is none of that name. */
    @Nullable
    GuardedInput open(String part) {
        return open(part, guard);
    }

    /** The same, counted by another guard. */
    @Nullable
    GuardedInput open(String part, Guard counting) {
        ZipEntry entry = parts.get(normal(part));
        if (entry == null) {
            return null;
        }
        try {
            return new GuardedInput(zip.getInputStream(entry), entry.getName(), entry.getCompressedSize(), counting);
        } catch (IOException | RuntimeException e) {
            throw guard.damaged(part, e);
        }
    }

    /** A part, null when there is none of that name. */
    @Nullable
    Xml xml(String part) {
        GuardedInput in = open(part);
        return in == null ? null : new Xml(in, guard, part);
    }

    /** The targets of a part's relations by their id, as names of parts. */
    Map<String, Relation> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        Map<String, Relation> relations = new HashMap<>();
        try (Xml xml = xml(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels")) {
            if (xml == null) {
                return relations;
            }
            while (xml.nextChild(0) != null) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
                    relations.put(
                            id,
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(part, target),
                                    type.startsWith(STRICT)));
                }
            }
        }
        return relations;
    }

    private static String resolved(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                folder = folder.substring(0, folder.lastIndexOf('/', Math.max(folder.length() - 2, 0)) + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return folder + rest;
    }

    private static String normal(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw guard.damaged("zip", e);
        }
    }

    /**
     * A relation to another part of the container.
     *
     * @param type the last word of its type, such as worksheet
     * @param part its name
     * @param strict whether it is told as “Strict Open XML” tells it
     */
    record Relation(String type, String part, boolean strict) {}
}
