package forestall.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AheadOfTimeTest {

    @TempDir
    Path target;

    private Path jar;
    private Path library;

    @BeforeEach
    void aProgram() throws IOException {
        library = Files.createDirectories(target.resolve("app/lib")).resolve("library.jar");
        jar = Files.writeString(target.resolve("app/service.jar"), "a program");
        Files.writeString(library, "a library");
    }

    @Test
    void a_program_for_which_nothing_was_worked_out_starts_without() {
        assertThat(ofTheProgram().isThere()).isFalse();
        assertThat(ofTheProgram().options()).isEmpty();
    }

    @Test
    void what_a_process_wrote_is_for_the_next_starts_of_the_same_program() throws IOException {
        AheadOfTime.Recording recording = ofTheProgram().recording();
        assertThat(recording.options()).contains("-XX:AOTCacheOutput=" + recording.written());
        Files.writeString(recording.written(), "classes");
        assertThat(ofTheProgram().options()).as("before it has ended").isEmpty();

        recording.keep();

        assertThat(ofTheProgram().options())
                .containsExactly("-XX:AOTCache=" + ofTheProgram().file());
        assertThat(ofTheProgram().file()).hasContent("classes").hasParentRaw(target.resolve("ahead-of-time"));
        assertThat(AheadOfTime.of(jar, "another").isThere()).isFalse();
    }

    @Test
    void after_a_build_it_is_taken_no_more_and_makes_way_for_the_next_one() throws IOException {
        kept("before");
        AheadOfTime before = ofTheProgram();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(ofTheProgram().isThere()).as("another jar").isFalse();
        kept("between");
        assertThat(before.isThere()).isFalse();

        Files.writeString(library, "a newer library");
        assertThat(ofTheProgram().isThere()).as("another library").isFalse();
    }

    @Test
    void what_one_that_was_killed_may_have_begun_to_write_is_forgotten() throws IOException {
        AheadOfTime.Recording recording = ofTheProgram().recording();
        Files.writeString(recording.written(), "half of the cla");

        recording.forget();

        assertThat(target.resolve("ahead-of-time")).isEmptyDirectory();
        assertThat(ofTheProgram().isThere()).isFalse();
    }

    @Test
    void a_process_that_wrote_nothing_leaves_what_there_was() throws IOException {
        kept("classes");

        ofTheProgram().recording().keep();

        assertThat(ofTheProgram().isThere()).isTrue();
    }

    private void kept(String content) throws IOException {
        AheadOfTime.Recording recording = ofTheProgram().recording();
        Files.writeString(recording.written(), content);
        recording.keep();
    }

    private AheadOfTime ofTheProgram() {
        return AheadOfTime.of(jar, "service");
    }
}
