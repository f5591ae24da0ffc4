package cn.parklens.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Folders that a measurement leaves nothing in. */
final class Scratch {

    private Scratch() {}

    static void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
