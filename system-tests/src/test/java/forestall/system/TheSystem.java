package forestall.system;

import forestall.events.Topics;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import forestall.local.TestStacks;
import forestall.local.supervision.Instance;
import forestall.local.supervision.Part;
import forestall.local.supervision.PortPlan;
import forestall.local.supervision.Stack;
import forestall.simulator.article.ArticleReplay;
import forestall.simulator.article.Person;
import forestall.simulator.article.Step;
import forestall.simulator.article.Story;
import forestall.simulator.interfaces.Addresses;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.paging.Pages;
import forestall.simulator.patience.Patience;
import forestall.simulator.patience.StepFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** All parts as processes on free ports, started once for all tests; their data and logs are in target/system. */
final class TheSystem {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(90));
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    /** Of these only the first runs, unless a test starts the others. */
    static final List<Instance> DISPATCHERS = Instance.of(Part.DISPATCH, 3);

    private static final Stack STACK = start();

    private TheSystem() {}

    static Stack stack() {
        return STACK;
    }

    static Wire wire() {
        return new Wire(STACK.bootstrapServers());
    }

    static Everybody everybody() {
        return new Everybody(Addresses.of(STACK.environment()));
    }

    /** The article's story, happening to somebody to whom it has not happened yet. */
    static Story storyOfSomebody() {
        int number = PEOPLE.incrementAndGet();
        Person person = Person.like("system-test-" + number, "+86138000%05d".formatted(number));
        return new Story(person, everybody(), PATIENCE, Clock.systemUTC());
    }

    /** Plays the story up to and including a step. */
    static void playUntil(Class<? extends Step> last, Story story) {
        for (Step step : ArticleReplay.steps()) {
            step.play(story);
            if (last.isInstance(step)) {
                return;
            }
        }
        throw new IllegalArgumentException("expected a step of the story, found " + last);
    }

    /** Plays the steps after a step, to the end. */
    static void playFrom(Class<? extends Step> first, Story story) {
        ArticleReplay.steps().stream()
                .dropWhile(step -> !first.isInstance(step))
                .forEach(step -> step.play(story));
    }

    /** Whoever waits for a call, since a test left it at that, is called and listens: the queue is empty. */
    static void answerEveryCall() {
        Everybody everybody = everybody();
        for (JsonNode call : Pages.all("/v1/calls", everybody.supervisor()::get)) {
            String path = "/v1/calls/" + call.path("callId").asString("");
            done(everybody.supervisor().post(path + "/release", Map.of()));
            Answer claimed = done(everybody.operator().post(path + "/claim", Map.of()));
            Map<String, Object> report =
                    Map.of("reached", Reached.VICTIM.name(), "outcome", CallOutcome.DISSUADED.name());
            done(everybody
                    .operator()
                    .post(
                            path + "/outcome",
                            report,
                            claimed.body().path("version").asLong()));
        }
    }

    private static Answer done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new StepFailure("it to be done", answer.found());
        }
        return answer;
    }

    /** {@code kill -9}, then the same program again. */
    static void killAndRestart(Part part, Map<String, String> environment) {
        STACK.kill(part);
        STACK.start(part, environment);
    }

    /** asyncapi.yaml, as it ships with the contracts. */
    static String publishedTopics() {
        try (var document = Topics.class.getResourceAsStream("/asyncapi.yaml")) {
            return new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stack start() {
        try {
            Path state = Files.createTempDirectory(Files.createDirectories(Path.of("target", "system")), "run");
            Stack stack = TestStacks.in(state).ports(PortPlan.free(DISPATCHERS)).start();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
