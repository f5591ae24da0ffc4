package cn.parklens.evidence.returned;

import cn.parklens.evidence.Recognition;
import cn.parklens.evidence.Recognition.ColumnTaken;
import cn.parklens.evidence.Recognition.SheetTaken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file were read as. A header that is worded anew from one file to the next, or breaks its line
 * elsewhere, is still over the same column of the list.
 */
final class ReadColumns {

    /** How the identity of a column begins that is the list's. */
    static final String OF_LIST = "=";

    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> lists = new HashSet<>();

    ReadColumns(@Nullable Recognition recognition) {
        if (recognition != null) {
            recognition.sheets().forEach(this::note);
        }
    }

    /** Whether a column of a list was read. */
    boolean has(String list, String code) {
        return lists.contains(list + "\n" + code);
    }

    private void note(SheetTaken sheet) {
        for (ColumnTaken column : sheet.columns()) {
            if (column.code() != null) {
                codes.put(place(sheet.name(), column.letters()), column.code());
                lists.add(sheet.listCode() + "\n" + column.code());
            }
        }
    }

    private static String place(String sheet, String letters) {
        return sheet + "\n" + letters;
    }

    /** By what a column is known again: its code in the list; its header without spaces where it is none of the list's. */
    String identity(@Nullable String sheet, @Nullable String letters, @Nullable String header) {
        String code = sheet == null || letters == null ? null : codes.get(place(sheet, letters));
        if (code != null) {
            return OF_LIST + code;
        }
        return header == null ? "" : header.replaceAll("\\s+", "");
    }
}
