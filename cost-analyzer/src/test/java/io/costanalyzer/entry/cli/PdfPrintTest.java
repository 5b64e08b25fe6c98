package io.costanalyzer.entry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Printing, with a shell script in the place of Chromium. */
@DisabledOnOs(OS.WINDOWS)
class PdfPrintTest {

    private static final byte[] PAGE = "<h1>Ay\u015fe</h1>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    /** The script copies the page that it is given, its last argument, to where it is to print. */
    @Test
    void handsThePageOverAndTakesThePdf() throws IOException {
        program(
                "for a; do case $a in --print-to-pdf=*) out=${a#*=};; file:*) in=${a#file://};; esac; done; cp $in $out");
        Path pdf = folder.resolve("new/report.pdf");
        new PdfPrint(new ProcessEnvironment(Map.of("PATH", folder.toString()))).print(PAGE, pdf);
        assertThat(pdf).hasBinaryContent(PAGE);
    }

    @Test
    void whatTheProgramSaysIsTold() throws IOException {
        Path program = program("echo no display; exit 1");
        PdfPrint print = new PdfPrint(new ProcessEnvironment(Map.of("CHROME_BIN", program.toString())));
        assertThatThrownBy(() -> print.print(PAGE, folder.resolve("report.pdf")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("printed no PDF")
                .hasMessageContaining("no display");
        assertThat(folder.resolve("report.pdf")).doesNotExist();
    }

    @Test
    void withoutAProgramItSaysWhatToDo() {
        assertThatThrownBy(() -> new PdfPrint(new ProcessEnvironment(Map.of("PATH", folder.toString())))
                        .print(PAGE, folder.resolve("report.pdf")))
                .hasMessageContaining("neither is on the PATH")
                .hasMessageContaining("CHROME_BIN");
        assertThatThrownBy(() -> new PdfPrint(new ProcessEnvironment(Map.of("CHROME_BIN", "/not/there")))
                        .print(PAGE, folder.resolve("report.pdf")))
                .hasMessageContaining("/not/there, which is no program");
    }

    private Path program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("chromium"), "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
