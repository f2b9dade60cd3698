package dev.marketplace.demo.pictures;

import dev.marketplace.demo.catalogue.DemoCatalogue;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** The step of the build that draws the pictures: only those whose drawing, palette, view or renderer changed. */
public final class RenderPictures {

    /** Change it whenever the same drawing gives other pixels. */
    private static final String RENDERER = "jsvg-2.0.0 1 " + Renderer.LONGER_SIDE + " " + Renderer.QUALITY;

    private static final int PROGRESS_STEP = 250;

    private final Drawings drawings = new Drawings();
    private final PrintStream console;

    RenderPictures(PrintStream console) {
        this.console = console;
    }

    /** Takes the folder to fill. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: RenderPictures FOLDER");
        }
        new RenderPictures(System.out).render(Picture.usedBy(DemoCatalogue.read()), Path.of(arguments[0]));
    }

    /** Leaves exactly these pictures in the folder; returns how many had to be drawn. */
    int render(Set<Picture> pictures, Path folder) throws IOException {
        long start = System.nanoTime();
        PictureIndex index = PictureIndex.open(folder);
        Map<Picture, String> stale = new TreeMap<>(java.util.Comparator.comparing(Picture::fileName));
        for (Picture picture : pictures) {
            String hash = hash(drawings.tinted(picture));
            if (!index.has(picture.fileName(), hash)) {
                stale.put(picture, hash);
            }
        }
        if (!stale.isEmpty()) {
            console.printf("pictures: drawing %d of %d%n", stale.size(), pictures.size());
            draw(stale, index);
        }
        index.keepOnly(pictures.stream().map(Picture::fileName).collect(Collectors.toSet()));
        console.printf(
                "pictures: %d, %d drawn, %.1f MB, %.1f s%n",
                pictures.size(), stale.size(), megabytes(folder), (System.nanoTime() - start) / 1e9);
        return stale.size();
    }

    private void draw(Map<Picture, String> stale, PictureIndex index) throws IOException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> drawn = new ArrayList<>();
            stale.forEach((picture, hash) -> drawn.add(workers.submit(() -> {
                index.put(picture.fileName(), hash, Renderer.jpeg(drawings.tintedForRendering(picture)));
                return null;
            })));
            for (int i = 0; i < drawn.size(); i++) {
                drawn.get(i).get();
                if ((i + 1) % PROGRESS_STEP == 0) {
                    console.printf("pictures: %d of %d%n", i + 1, drawn.size());
                }
            }
        } catch (ExecutionException e) {
            throw new IOException("a picture cannot be drawn: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while drawing", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static String hash(String svg) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(RENDERER.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double megabytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }
}
