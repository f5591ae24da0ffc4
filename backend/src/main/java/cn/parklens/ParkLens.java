package cn.parklens;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts ParkLens 园鉴. */
@SpringBootApplication
public class ParkLens {

    public static void main(String[] arguments) {
        SpringApplication.run(ParkLens.class, arguments);
    }
}
