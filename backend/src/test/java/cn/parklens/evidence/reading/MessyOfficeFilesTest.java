package cn.parklens.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.parklens.evidence.enterprise.CreditCode;
import cn.parklens.evidence.problem.Problem;
import cn.parklens.form.Severity;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists as offices keep them: nothing is wrong with them, and nothing must be asked. */
class MessyOfficeFilesTest {

    private static final int FILES = 10;
    private static final List<String> HARMLESS = List.of(
            "",
            "",
            "",
            "已核实",
            "已更名",
            "总部在外地",
            "租赁，不占用土地",
            "2024年新迁入",
            "外资",
            "不含分公司",
            "搬迁入园",
            "原注册地在市外",
            "子公司已注销",
            "新增");
    private static final List<String> GROUPS = List.of(
            "一、东区",
            "（二）西区",
            "三、未来产业企业",
            "其他企业",
            "规模以下企业",
            "外资企业",
            "未覆盖企业",
            "（不含港澳台）",
            "第四片区",
            "（一）2023年上市",
            "2024年度上市企业",
            "中小企业",
            "二、虚拟现实企业");
    private static final List<String> SUMS = List.of("东区小计", "小计", "本页小计", "合计", "东区街道小计");
    private static final List<String> ENDS = List.of(
            "注：以上企业均已核实",
            "1.数据截至2025年底，由企业填报。",
            "2. 联系人：王五 0512-00000000",
            "3、未上市的企业不计入。",
            "数据来源：示范园区管理委员会统计处",
            "备注：标*者为拟上市企业",
            "说明：本表按注册地统计",
            "填表人：王五    审核人：赵六",
            "本表共计%d家企业",
            "2025年12月31日",
            "（盖章）");

    @TempDir
    private Path directory;

    private final List<String> names = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(FILES);
    }

    private static <T> T any(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static boolean often(Random random, int ofTen) {
        return random.nextInt(10) < ofTen;
    }

    private List<String> columns(Random random) {
        List<String> columns = new ArrayList<>(List.of(
                any(random, List.of("企业名称", "企业 名称", "*企业名称", "公司名称", "企业名称\n（全称）")),
                any(random, List.of("统一社会信用代码", "信用代码", "统一社会信用代码（18位）")),
                any(random, List.of("行业分类", "所属行业"))));
        List<String> more = new ArrayList<>(List.of("上市日期", "营业收入", "交易所", "所属街道", "备注", "联系人", "联系电话", "是否出口"));
        Collections.shuffle(more, random);
        columns.addAll(more.subList(0, random.nextInt(6)));
        if (often(random, 3)) {
            Collections.shuffle(columns, random);
        }
        if (often(random, 7)) {
            columns.addFirst("序号");
        }
        return columns;
    }

    private @Nullable Object value(Random random, String column, int number) {
        return switch (column) {
            case "序号" -> number;
            case "行业分类", "所属行业" -> any(random, List.of("C39", "软件开发", "C27", "通用设备制造业", "3512"));
            case "上市日期" -> any(random, List.of("2023-10-10", "2023年10月10日", "2023.10.10", "2023/10/10"));
            case "营业收入" -> often(random, 5) ? random.nextInt(100_000) / 10.0 : "1,234.5";
            case "交易所" -> any(random, List.of("上交所", "深交所"));
            case "所属街道" -> any(random, List.of("东区街道", "西区街道"));
            case "备注" -> any(random, HARMLESS);
            case "联系人" -> any(random, List.of("王五", "赵六", ""));
            case "联系电话" -> "0512-0000000" + number % 10;
            case "是否出口" -> any(random, List.of("是", "否"));
            default -> null;
        };
    }

    private List<@Nullable Object> enterprise(Random random, List<String> columns, int number) {
        String name = "示范" + "甲乙丙丁戊己庚辛壬癸".charAt(number % 10) + "沧海云山松涛竹影梅雪".charAt(number / 10)
                + any(random, List.of("精密机械", "新材料", "软件", "电子科技")) + "有限公司";
        names.add(name);
        List<@Nullable Object> row = new ArrayList<>();
        for (String column : columns) {
            if (column.contains("名") && !column.equals("联系人")) {
                row.add(name);
            } else if (column.contains("代码")) {
                row.add(CreditCode.of("91", "320500", "%08d".formatted(60_000_000 + number * 7_001)));
            } else {
                row.add(value(random, column, number));
            }
        }
        return row;
    }

    private static List<@Nullable Object> alone(String text, int column) {
        List<@Nullable Object> row = new ArrayList<>(Collections.nCopies(column, null));
        row.add(text);
        return row;
    }

    private Path file(Random random) throws Exception {
        List<String> columns = columns(random);
        int wide = columns.size();
        if (often(random, 8)) {
            rows.add(alone("2025年示范园区上市企业清单", 0));
        }
        if (often(random, 3)) {
            rows.add(alone("填报单位：示范园区管理委员会        填报日期：2025年12月", 0));
        }
        if (columns.contains("营业收入") && often(random, 5)) {
            rows.add(alone("单位：万元", wide - 1));
        }
        List<@Nullable Object> header = new ArrayList<>(columns);
        rows.add(header);
        boolean grouped = often(random, 6);
        boolean paged = often(random, 4);
        int name = columns.indexOf("序号") + 1;
        int most = 8 + random.nextInt(40);
        int firstOfGroup = 1;
        for (int number = 1; number <= most; number++) {
            if (grouped && (number == 1 || random.nextInt(7) == 0)) {
                if (number > 1 && often(random, 5)) {
                    List<@Nullable Object> sum = alone(any(random, SUMS), often(random, 5) ? 0 : name);
                    sum.add(number - firstOfGroup);
                    rows.add(sum);
                }
                firstOfGroup = number;
                rows.add(alone(any(random, GROUPS), 0));
            }
            if (paged && number % 12 == 0) {
                rows.add(List.of());
                if (often(random, 5)) {
                    rows.add(alone("2025年示范园区上市企业清单（续）", 0));
                }
                rows.add(header);
            }
            rows.add(enterprise(random, columns, number));
            if (random.nextInt(15) == 0) {
                rows.add(List.of());
            }
        }
        if (often(random, 6)) {
            List<@Nullable Object> sum = alone("合计", often(random, 5) ? 0 : name);
            sum.add(most + "家");
            rows.add(sum);
        }
        if (often(random, 5)) {
            rows.add(List.of());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            rows.add(alone(any(random, ENDS).formatted(most), often(random, 8) ? 0 : wide - 1));
        }
        if (often(random, 3)) {
            rows.add(List.of("单位负责人：", "填表人：王五", "联系电话："));
        }
        return written(random, wide);
    }

    private Path written(Random random, int wide) throws Exception {
        Path file = directory.resolve("file.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("上市企业");
            boolean merges = often(random, 5);
            for (int i = 0; i < rows.size(); i++) {
                List<@Nullable Object> cells = rows.get(i);
                if (cells.isEmpty() && often(random, 5)) {
                    continue;
                }
                var row = sheet.createRow(i);
                for (int j = 0; j < cells.size(); j++) {
                    Object value = cells.get(j);
                    if (value instanceof Number number) {
                        row.createCell(j).setCellValue(number.doubleValue());
                    } else if (value != null) {
                        row.createCell(j).setCellValue(value.toString());
                    }
                }
                if (merges && cells.size() == 1) {
                    sheet.addMergedRegion(new CellRangeAddress(i, i, 0, wide));
                }
            }
            workbook.write(out);
        }
        return file;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyEnterpriseIsReadAndNothingIsAsked(long seed) throws Exception {
        ReadSheet read = ReadSheet.of(file(new Random(seed)), "上市企业.xlsx", Lists.ALL);
        assertThat(Stream.of(
                                read.plan().problems(),
                                read.summary().problems(),
                                read.rows().stream()
                                        .flatMap(row -> row.remarks().stream())
                                        .toList())
                        .flatMap(List::stream)
                        .filter(problem -> problem.severity() != Severity.HINT)
                        .map(MessyOfficeFilesTest::shown))
                .as(() -> rows.toString())
                .isEmpty();
        assertThat(read.rows()).extracting(EvidenceRow::name).containsExactlyElementsOf(names);
    }

    private static String shown(Problem problem) {
        return problem.kind() + " " + problem.place().address() + " " + problem.found() + " " + problem.arguments();
    }
}
