package uk.corporateparenting;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. Every instant is kept in UTC; days and working days are Europe/London (see timescale). */
@SpringBootApplication
public class CorporateParenting {

    static {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    public static void main(String[] args) {
        SpringApplication.run(CorporateParenting.class, args);
    }
}
