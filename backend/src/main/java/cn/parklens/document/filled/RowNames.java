package cn.parklens.document.filled;

import cn.parklens.document.FormWorkbook;
import cn.parklens.form.Block;
import cn.parklens.form.FieldGroup;
import cn.parklens.form.Form;
import cn.parklens.form.IndicatorTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the template names the rows of a form, by what column A says. */
final class RowNames {

    private final Map<String, Name> names = new LinkedHashMap<>();

    RowNames(Form form) {
        form.sections().forEach(section -> section.blocks().forEach(this::add));
    }

    private void add(Block block) {
        switch (block) {
            case IndicatorTable table ->
                table.indicators().forEach(one -> names.put(one.code(), new Name(table.title(), one.name())));
            case FieldGroup group -> {
                for (int row = 1; row <= group.maxRows(); row++) {
                    String number = group.repeats() ? "（" + row + "）" : "";
                    for (var field : group.fields()) {
                        names.put(FormWorkbook.key(field.code(), row), new Name(group.title(), field.name() + number));
                    }
                }
            }
        }
    }

    /**
     * A row's name.
     *
     * @param block title of the table or of the fields it stands under
     * @param label beside its cells
     */
    record Name(String block, String label) {

        private boolean isCalled(String other) {
            return bare(label).equals(bare(other));
        }

        private boolean isUnder(String other) {
            return bare(block).equals(bare(other));
        }
    }

    /** Two rows: whose code the row has, and whose name it shows. */
    record Mixed(String coded, String shown) {}

    /** Whether a row of a workbook has the code of one row and the name of another; empty where nothing speaks for that. */
    Optional<Mixed> mixed(ReadCell cell) {
        Name coded = names.get(cell.key());
        String label = cell.beside().label().text();
        if (coded == null) {
            return Optional.empty();
        }
        List<Name> called =
                names.values().stream().filter(name -> name.isCalled(label)).toList();
        // 手机号 is asked of two persons: then the title above tells which is shown.
        Optional<Name> under = called.stream()
                .filter(name -> name.isUnder(cell.beside().block()))
                .findFirst();
        Optional<Name> shown =
                coded.isCalled(label) ? under : under.or(() -> called.stream().findFirst());
        return shown.filter(name -> !name.equals(coded)).map(name -> new Mixed(said(coded), said(name)));
    }

    private String said(Name name) {
        boolean alone = names.values().stream()
                        .filter(other -> other.isCalled(name.label))
                        .count()
                == 1;
        return alone ? name.label : name.block + " " + name.label;
    }

    private static String bare(String label) {
        return label.replaceAll("[\\s\\p{Z}└]", "");
    }
}
