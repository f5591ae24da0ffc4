package cn.parklens.evidence.returned;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The links of a workbook to other files and programs. They would do harm without any formula: whoever opens the file is
 * asked to bring them up to date, which opens the other file or starts the program. With the formulas that used them gone
 * they serve nobody. In old workbooks they cannot be taken out without renumbering every formula; there they stay, and no
 * formula or name uses them.
 */
final class OtherFiles {

    private OtherFiles() {}

    /** Opens a workbook without them. */
    static XSSFWorkbook openedWithout(OPCPackage parts) throws InvalidFormatException, IOException {
        remove(parts);
        XSSFWorkbook workbook = new XSSFWorkbook(parts);
        forget(workbook);
        return workbook;
    }

    /** Takes their parts out of a package that has not been opened as a workbook yet. */
    private static void remove(OPCPackage parts) throws InvalidFormatException {
        for (PackagePart link : parts.getPartsByContentType(XSSFRelation.EXTERNAL_LINKS.getContentType())) {
            for (PackagePart part : parts.getParts()) {
                if (part.isRelationshipPart()) {
                    continue;
                }
                List<String> relations = new ArrayList<>();
                part.getRelationshipsByType(XSSFRelation.EXTERNAL_LINKS.getRelation())
                        .forEach(relation -> relations.add(relation.getId()));
                relations.forEach(part::removeRelationship);
            }
            PackagePartName own = PackagingURIHelper.getRelationshipPartName(link.getPartName());
            if (parts.containPart(own)) {
                parts.removePart(own);
            }
            parts.removePart(link.getPartName());
        }
    }

    /** Forgets them in the workbook. */
    private static void forget(XSSFWorkbook workbook) {
        if (workbook.getCTWorkbook().isSetExternalReferences()) {
            workbook.getCTWorkbook().unsetExternalReferences();
        }
    }
}
