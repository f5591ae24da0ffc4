package cn.parklens;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts ParkLens 园鉴. */
@SpringBootApplication
public class ParkLens {

    public static void main(String[] arguments) {
        // Deadlines and times on pages are those of the offices that read them, wherever the machine stands.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(ParkLens.class, arguments);
    }
}
