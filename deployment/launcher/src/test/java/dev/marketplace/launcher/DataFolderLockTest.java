package dev.marketplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderLockTest {

    @TempDir
    Path folder;

    @Test
    void a_second_launcher_is_told_who_has_the_folder_and_how_to_start_beside_it() {
        ProcessTable processes = new ProcessTable(folder);
        DataFolderLock first = DataFolderLock.take(folder, processes);
        processes.add("launcher", ProcessHandle.current());

        assertThatThrownBy(() -> DataFolderLock.take(folder, processes))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("marketplace.data.dir");
        first.close();
    }

    @Test
    void a_freed_folder_can_be_used_again() {
        ProcessTable processes = new ProcessTable(folder);
        DataFolderLock.take(folder, processes).close();

        DataFolderLock second = DataFolderLock.take(folder, processes);

        assertThat(second).isNotNull();
        second.close();
    }
}
