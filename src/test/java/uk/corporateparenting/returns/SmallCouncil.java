package uk.corporateparenting.returns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Two return years of a made-up council of four children, as files; each test has children of its own. */
final class SmallCouncil {

    private final Path folder;
    private final String id;

    SmallCouncil(Path folder, String id) throws IOException {
        this.folder = folder;
        this.id = id;
    }

    Path folder() {
        return folder;
    }

    /** {@code #} stands for the prefix of the children's ids. */
    SmallCouncil file(String name, Sheet sheet, String... rows) throws IOException {
        Files.write(folder.resolve(name), Stream.concat(Stream.of(String.join(",", sheet.columns())),
                Stream.of(rows).map(row -> row.replace("#", id))).toList());
        return this;
    }

    SmallCouncil firstYear() throws IOException {
        return file("2025-header.csv", Sheet.HEADER, "#1,F,05/06/2014,WBRI,UN2,,", "#2,M,07/08/2016,BCRB,UN2,,",
                "#3,F,01/02/2007,AIND,UN2,,", "#4,M,31/11/2010,AIND,UN2,,")
                .file("2025-episodes.csv", Sheet.EPISODES,
                        "#1,03/03/2025,S,V2,N1,U6,PR1,,,,LE2 7LX,LE2 1AA,SC1",
                        "#2,04/05/2024,S,C2,N1,U4,PR4,09/10/2024,X1,CHILD,LE11 2AB,LE2 1AA,SC1",
                        "#2,09/10/2024,P,C2,N1,H5,PR4,,,,LE11 2AB,LE3 1AA,SC2",
                        "#3,04/05/2020,S,C2,N1,U4,PR4,31/01/2025,E17,,LE11 2AB,LE2 1AA,SC1",
                        "#4,04/05/2024,S,C2,N1,U4,PR4,,,,LE11 2AB,LE2 1AA,SC1")
                .file("2025-reviews.csv", Sheet.REVIEWS, "#2,07/08/2016,01/06/2024,PN1", "#2,07/08/2016,01/06/2024,PN1",
                        "#2,07/08/2016,nonsense,PN1", "#2,07/08/2016,01/12/2024", ",07/08/2016,01/12/2024,PN1")
                .file("2025-oc2.csv", Sheet.OC2, "#2,07/08/2016,14,,0,1,1,1,1,0,,")
                .file("2025-oc3.csv", Sheet.OC3, "#3,01/02/2007,YES,F2,Z1");
    }

    SmallCouncil secondYear() throws IOException {
        return file("2026-header.csv", Sheet.HEADER, "#1,F,05/06/2014,WBRI,UN2,,", "#2,M,07/08/2016,BCRB,UN2,,")
                .file("2026-episodes.csv", Sheet.EPISODES,
                        "#1,03/03/2025,S,V2,N1,U6,PR1,14/08/2025,E4A,,LE2 7LX,LE2 1AA,SC1",
                        "#2,09/10/2024,P,C2,N1,H5,PR4,,,,LE11 2AB,LE3 1AA,SC2");
    }
}
