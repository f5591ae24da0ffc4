package cn.parklens.submission;

import cn.parklens.account.Person;
import cn.parklens.observation.Origin;
import org.jspecify.annotations.Nullable;

/** Who brings a value into the ledger, and how: by page or program, or out of a workbook, whose cell is then known. */
record Arrival(Person person, Origin.Way way, @Nullable WorkbookSpot spot) {

    /** As the ledger's column {@code way} names it. */
    String wayName() {
        return spot == null ? way.name() : "WORKBOOK";
    }
}
