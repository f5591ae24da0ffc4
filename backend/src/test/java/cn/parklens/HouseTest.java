package cn.parklens;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "cn.parklens", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @Test
    void roomsUseOnlyWhatTheirDoorSays() {
        ApplicationModules.of(ParkLens.class, JavaClass.Predicates.resideInAPackage("cn.parklens.db.."))
                .verify();
    }

    @ArchTest
    static final ArchRule THE_PURE_ROOMS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage(
                    "cn.parklens.form..", "cn.parklens.formula..", "cn.parklens.observation..", "cn.parklens.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.context..",
                    "org.springframework.stereotype..",
                    "org.springframework.beans..",
                    "org.jooq..",
                    "org.apache.poi..",
                    "java.sql..");

    @ArchTest
    static final ArchRule JOOQ_STAYS_IN_PACKAGE_PRIVATE_REPOSITORIES = classes()
            .that()
            .resideInAPackage("cn.parklens..")
            .and()
            .resideOutsideOfPackage("cn.parklens.db..")
            .and()
            .haveSimpleNameNotEndingWith("Repository")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("org.jooq..", "cn.parklens.db..");

    @ArchTest
    static final ArchRule REPOSITORIES_ARE_NOT_PUBLIC = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .and()
            .resideInAPackage("cn.parklens..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule POI_STAYS_WHERE_WORKBOOKS_ARE_READ_AND_WRITTEN = noClasses()
            .that()
            .resideOutsideOfPackages("cn.parklens.evidence..", "cn.parklens.document..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes()
            .that()
            .areAnnotatedWith("org.springframework.stereotype.Controller")
            .or()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should()
            .resideInAPackage("..web");
}
