package io.costanalyzer.contract;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.folder.FolderArchive;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderArchiveContractTest extends ArchiveContract {

    @TempDir
    Path folder;

    @Override
    Archive open() {
        return new FolderArchive(folder.resolve("archive"));
    }

    @Override
    int rounds() {
        return 25;
    }
}
