package cn.parklens.fault;

import cn.parklens.ParkLens;
import cn.parklens.account.Assignment;
import cn.parklens.account.Park;
import cn.parklens.account.Parks;
import cn.parklens.account.People;
import cn.parklens.account.Role;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.core.annotation.Order;

/** The product in a process of its own, without demonstration, with one park and somebody who fills in for it. */
final class PreparedProduct {

    static final String PARK = "fault";
    static final String PASSWORD = "not-a-secret-1";

    private PreparedProduct() {}

    public static void main(String[] arguments) {
        new SpringApplication(ParkLens.class, Preparation.class).run(arguments);
    }

    /** Each half is made unless it is there: a kill may have come between them. */
    @Order(0)
    record Preparation(Parks parks, People people) implements ApplicationRunner {

        @Override
        public void run(ApplicationArguments arguments) {
            long park = parks.all().stream()
                    .filter(one -> one.code().equals(PARK))
                    .findFirst()
                    .map(Park::id)
                    .orElseGet(() -> parks.add(PARK, "示范园区（故障）", Park.Level.OTHER, "320213", true));
            if (people.isEmpty()) {
                people.add(PARK, "故障演练", PASSWORD, true, List.of(new Assignment(Role.PARK_ADMINISTRATOR, park, null)));
            }
        }
    }
}
