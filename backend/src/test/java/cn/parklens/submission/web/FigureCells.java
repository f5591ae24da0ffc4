package cn.parklens.submission.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The cells of the fill-in page, by indicator and period: revenue-2025. */
final class FigureCells {

    private FigureCells() {}

    static Locator cell(Page page, String cell) {
        return page.locator("[id='cell-" + cell + "']");
    }

    static Locator input(Page page, String cell) {
        return page.locator("[id='cell-" + cell + "-input']");
    }

    /** Types in place of what stands there, without leaving the cell. */
    static void type(Page page, String cell, String typed) {
        input(page, cell).focus();
        page.keyboard().press("Control+a");
        page.keyboard().type(typed);
    }
}
