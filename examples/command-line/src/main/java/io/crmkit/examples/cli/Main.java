package io.crmkit.examples.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The command {@code crm}. */
@Command(name = "crm", mixinStandardHelpOptions = true, version = "CRM Kit 0.1.0")
public final class Main implements Runnable {

    private static final String MESSAGES = "io.crmkit.examples.cli.messages";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Main() {}

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] args) {
        // System.out would hide why it takes no more
        Writer out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new Console(out, err), args));
    }

    /** Runs the command; the exit code. */
    static int run(Console console, String... args) {
        Locale locale = locale(args);
        boolean trace = Arrays.asList(args).contains("--stacktrace");
        StringWriter help = new StringWriter();
        CommandLine command = new CommandLine(new Main());
        command.addSubcommand(new ImportCommand(console));
        command.addSubcommand(new ExportCommand(console));
        command.addSubcommand(new ReportCommand(console));
        command.addSubcommand(new KpisCommand(console));
        command.addSubcommand(new SegmentCommand(console));
        command.addSubcommand(new CatalogCommand(console));
        command.addSubcommand(new DemoCommand(console));
        command.getSubcommands().values().forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true));
        Words.teach(command, locale);
        command.setResourceBundle(ResourceBundle.getBundle(
                MESSAGES,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        command.setUsageHelpWidth(100);
        command.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        command.setOut(new PrintWriter(help));
        command.setErr(console.err());
        command.setParameterExceptionHandler((refused, given) -> misunderstood(console, locale, refused));
        command.setExecutionExceptionHandler((failed, at, parsed) -> failed(console, locale, failed, trace));
        int code = command.execute(args);
        try {
            if (!help.toString().isEmpty()) {
                console.print(help.toString());
            }
            return code;
        } catch (CliException unwritten) {
            return failed(console, locale, unwritten, trace);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "crm --help");
    }

    private static Locale locale(String... args) {
        List<String> given = Arrays.asList(args);
        int at = given.indexOf("--lang");
        String joined = given.stream()
                .filter(arg -> arg.startsWith("--lang="))
                .map(arg -> arg.substring("--lang=".length()))
                .findFirst()
                .orElse("en");
        return Options.locale(at >= 0 && at + 1 < given.size() ? given.get(at + 1) : joined);
    }

    private static int misunderstood(Console console, Locale locale, ParameterException refused) {
        boolean chinese = locale.getLanguage().equals("zh");
        String name = refused.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println((chinese ? "命令有误：" : "Not understood: ") + refused.getMessage());
        console.err().println((chinese ? "查看帮助：" : "For help: ") + name + " --help");
        console.err().flush();
        return Exit.USAGE.code();
    }

    private static int failed(Console console, Locale locale, Exception failed, boolean trace) {
        boolean chinese = locale.getLanguage().equals("zh");
        Exit exit = Exit.INTERNAL;
        if (failed instanceof CliException told) {
            exit = told.exit();
            if (exit == Exit.UNREAD) {
                return exit.code();
            }
            console.err().println((chinese ? "错误：" : "Error: ") + told.label().in(locale));
        } else {
            console.err()
                    .println((chinese
                                    ? "程序故障，请用 --stacktrace 重试并反馈："
                                    : "A fault of the program; try again with --stacktrace and tell us: ")
                            + failed);
        }
        if (trace) {
            failed.printStackTrace(console.err());
        }
        console.err().flush();
        return exit.code();
    }
}
