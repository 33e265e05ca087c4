// SPDX-License-Identifier: Apache-2.0
package io.cistern.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivilegedAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.RegistryImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.support.parsing.CommandLineImpl;
import org.osgi.framework.BundleContext;

/** Karaf's own shell with every command of this bundle, over the services of a fake gateway. */
final class ConsoleRig implements AutoCloseable {

    /** What one command line did. */
    record Outcome(String out, String err, Optional<String> failure) {

        Outcome succeeds() {
            assertThat(failure).isEmpty();
            return this;
        }

        String fails() {
            assertThat(failure).as("failure of a command that printed %s", out).isPresent();
            return failure.get();
        }
    }

    private static final Path CLASSES = Path.of("target/classes/io/cistern/shell/internal");

    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final SessionFactoryImpl factory;
    private final Subject user = new Subject();

    ConsoleRig(BundleContext gateway) {
        threads.start();
        factory = new SessionFactoryImpl(threads);
        RegistryImpl services = new RegistryImpl(factory.getRegistry());
        services.register(gateway);
        ManagerImpl manager = new ManagerImpl(services, factory.getRegistry());
        commands().forEach(manager::register);
    }

    /** The classes that the container finds in this bundle. */
    static List<Class<?>> commands() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name =
                        Path.of("target/classes").relativize(file).toString().replace('/', '.');
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                if (type.isAnnotationPresent(Service.class)) {
                    found.add(type);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    Outcome run(String line) {
        return run(line, "");
    }

    /** Runs a line as a script does: with input, and with nobody to ask. */
    Outcome run(String line, String input) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = factory.create(in, new PrintStream(out, true), new PrintStream(err, true));
        Optional<String> failure = asUser(() -> {
            try {
                session.execute(line);
                return Optional.empty();
            } catch (org.apache.karaf.shell.support.CommandException e) {
                return Optional.of(e.getNiceHelp());
            } catch (Exception e) {
                return Optional.of(e.toString());
            }
        });
        session.close();
        return new Outcome(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), failure);
    }

    /** What the tab key offers at the end of a line. */
    List<String> complete(String line) {
        Session session = factory.create(InputStream.nullInputStream(), System.out, System.err);
        String[] name = line.substring(0, line.indexOf(' ')).split(":");
        Command command = factory.getRegistry().getCommand(name[0], name[1]);
        List<String> candidates = new ArrayList<>();
        asUser(() -> command.getCompleter(false).complete(session, commandLine(line), candidates));
        session.close();
        return candidates.stream().map(String::strip).toList();
    }

    private static CommandLineImpl commandLine(String line) {
        String[] words = line.split(" ", -1);
        int last = words.length - 1;
        return new CommandLineImpl(words, last, words[last].length(), line.length(), line);
    }

    private <T> T asUser(PrivilegedAction<T> action) {
        return Subject.doAs(user, action);
    }

    @Override
    public void close() {
        factory.stop();
        threads.stop();
    }
}
