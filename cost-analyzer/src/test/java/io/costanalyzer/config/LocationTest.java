package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

    @ParameterizedTest
    @CsvSource({
        "ex,./ex/archive",
        "./ex,ex",
        ".,archive",
        "ex,a/../ex/b",
        "s3://costs,s3://costs/archive",
        "s3://costs/a,s3://costs/a/b"
    })
    void anArchiveInsideTheExportWouldBecomePartOfTheBill(String export, String archive) {
        for (String source : new String[] {"focus-csv", "export"}) {
            assertThat(Configs.problems(configuration(source, export, archive)))
                    .singleElement()
                    .asString()
                    .startsWith("archive: ")
                    .contains(
                            "inside the export",
                            "take the archive's own tables for a bill; name a location beside the export");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ex,archive",
        "ex,ex-archive",
        "arch/ex,arch",
        "s3://costs/a,s3://costs/ab",
        "s3://costs/a,s3://other/a/b",
        "s3://exp/b,exp/b"
    })
    void whatLiesBesideItIsNoneOfItsFiles(String export, String archive) {
        assertThat(Configs.read(configuration("focus-csv", export, archive))
                        .archive()
                        .location()
                        .display())
                .isNotBlank();
    }

    @Test
    void anOutboxInsideTheArchiveIsWarnedOf() {
        assertThat(Configs.warningsWith("delivery: {outbox: {folder: archive/mails}}\n"))
                .containsExactly(
                        "delivery.outbox.folder: it lies inside the archive ./archive, so that whoever may read the"
                                + " archive reads every message. Name a folder beside it.");
        assertThat(Configs.warningsWith("delivery: {mail: {from: a@example.org, recipients: [b@example.org],"
                        + " outbox: {folder: ./archive}}}\n"))
                .singleElement()
                .asString()
                .startsWith("delivery.mail.outbox.folder: it lies inside the archive");
        assertThat(Configs.warningsWith("delivery: {outbox: {folder: archive-mails}}\n"))
                .isEmpty();
        assertThat(new Location.S3("a", "").contains(new Location.Folder(Path.of("a"))))
                .isFalse();
    }

    private static String configuration(String source, String export, String archive) {
        return Configs.SMALLEST
                .replace("cost-explorer: {}", source + ": {location: \"" + export + "\"}")
                .replace("./archive", archive);
    }
}
