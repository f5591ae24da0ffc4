package cn.parklens.comparison.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents the parameters that {@link cn.parklens.comparison.Asked} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "collection",
        in = ParameterIn.QUERY,
        description = "征集代码，见 /api/v1/collections；不给则为最新一次",
        schema = @Schema(type = "string"))
@Parameter(
        name = "indicator",
        in = ParameterIn.QUERY,
        description = "指标代码，见 /api/v1/forms，最多 6 项；不给则为报表第一项",
        array = @ArraySchema(schema = @Schema(type = "string"), maxItems = 6))
@Parameter(
        name = "year",
        in = ParameterIn.QUERY,
        description = "年份，最多 10 个；不给则为报表所问的全部年份",
        array = @ArraySchema(schema = @Schema(type = "integer"), maxItems = 10))
@Parameter(
        name = "park",
        in = ParameterIn.QUERY,
        description = "园区代码，见 /api/v1/parks，最多 10 家；给了园区就不能再给省份和主导产业",
        array = @ArraySchema(schema = @Schema(type = "string"), maxItems = 10))
@Parameter(
        name = "province",
        in = ParameterIn.QUERY,
        description = "省份代码，两位数字；不给则为全部",
        schema = @Schema(type = "string", pattern = "[0-9]{2}"))
@Parameter(
        name = "industry",
        in = ParameterIn.QUERY,
        description = "主导产业，与园区所填一致；不给则为全部",
        schema = @Schema(type = "string"))
@Parameter(
        name = "scope",
        in = ParameterIn.QUERY,
        description = "数据范围：仅已审定，或含已报送未审",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"ACCEPTED", "SENT"},
                        defaultValue = "ACCEPTED"))
@interface AsksQuestion {}
