package cn.parklens.document.filled;

/** An input cell and what became of it. */
record JudgedCell(ReadCell cell, Judged judged) {

    JudgedCell doubted(Doubt why) {
        return new JudgedCell(cell, judged.doubted(why));
    }
}
