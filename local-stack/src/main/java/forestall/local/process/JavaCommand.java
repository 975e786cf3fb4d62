package forestall.local.process;

import java.util.ArrayList;
import java.util.List;

/** The words that start a Java program on the JDK that runs this one. */
public final class JavaCommand {

    private JavaCommand() {}

    public static List<String> mainClass(
            int heapMegabytes, List<String> options, String classpath, String mainClass, String... arguments) {
        List<String> words = java(heapMegabytes);
        words.addAll(options);
        words.addAll(List.of("-cp", classpath, mainClass));
        words.addAll(List.of(arguments));
        return words;
    }

    public static List<String> jar(int heapMegabytes, List<String> options, String jar, String... arguments) {
        List<String> words = java(heapMegabytes);
        words.addAll(options);
        words.addAll(List.of("-jar", jar));
        words.addAll(List.of(arguments));
        return words;
    }

    private static List<String> java(int heapMegabytes) {
        return new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
    }
}
