package io.crmkit.core.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Several threads at once. */
final class Crowd {

    private static final int PATIENCE_SECONDS = 120;

    private Crowd() {}

    /** Starts all tasks together and gives their results when the last has ended. */
    static <T> List<T> together(List<? extends Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(result(each));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Lets one watcher look again and again until all writers are done, and once more after that. */
    static void watched(List<? extends Callable<?>> writers, Look watcher) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        List<Callable<Object>> tasks = new ArrayList<>();
        tasks.add(() -> {
            try {
                while (!done.get()) {
                    watcher.look();
                }
                watcher.look();
                return true;
            } finally {
                done.set(true);
            }
        });
        CountDownLatch left = new CountDownLatch(writers.size());
        for (Callable<?> writer : writers) {
            tasks.add(() -> {
                try {
                    return writer.call() == null;
                } finally {
                    left.countDown();
                    if (left.getCount() == 0) {
                        done.set(true);
                    }
                }
            });
        }
        together(tasks);
    }

    private static <T> T result(Future<T> running) throws Exception {
        try {
            return running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError broken) {
                throw new AssertionError(broken.getMessage(), broken);
            }
            throw new AssertionError("A thread failed: " + failed.getCause(), failed.getCause());
        }
    }

    /** One look of a watcher. */
    @FunctionalInterface
    interface Look {
        void look() throws Exception;
    }
}
