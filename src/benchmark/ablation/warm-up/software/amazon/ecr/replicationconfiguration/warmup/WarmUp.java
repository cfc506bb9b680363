package software.amazon.ecr.replicationconfiguration.warmup;

public final class WarmUp {
    public static void begin() {}

    public static void run() {}
}
