package cn.parklens.evidence.workbook;

/** The name of an uploaded file, which is shown and given back but never used as a path. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** Without folders, and without signs that cannot be seen. */
    public static String plain(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (name.isEmpty()) {
            return "未命名";
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
