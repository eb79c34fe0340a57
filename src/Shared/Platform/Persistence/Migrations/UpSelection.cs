namespace Modular.Platform.Persistence.Migrations;

/// <summary>Which of the pending migrations a run applies.</summary>
internal static class UpSelection
{
    private const string Platform = "platform";

    /// <summary>In the order in which they run.</summary>
    /// <exception cref="StartupException">What is asked for cannot be done.</exception>
    public static IReadOnlyList<Migration> Choose(MigrationPlan plan, MigrationRequest request)
    {
        var modules = plan.Migrations.Select(m => m.Module).Distinct(StringComparer.Ordinal).ToList();
        if (request.Module is { } module && !modules.Contains(module, StringComparer.Ordinal))
            throw new StartupException($"There is no module \"{module}\" with migrations; there are {string.Join(", ", modules)}.");

        var chosen = UpTo(plan, request).Where(m => request.Module is null || m.Module == request.Module).ToList();
        if (chosen.Exists(m => m.Module != Platform)) RefuseWithoutPlatform(plan, chosen);
        if (request.Strict) RefuseOutOfOrder(plan, chosen);
        RefuseEmpty(chosen);
        return chosen;
    }

    private static IEnumerable<Migration> UpTo(MigrationPlan plan, MigrationRequest request)
    {
        if (request.To is not { } to) return plan.Pending;

        var last = MigrationName.Find(to, plan.Migrations.Where(m => request.Module is null || m.Module == request.Module).Select(m => m.Key));
        var wanted = plan.Migrations.TakeWhile(m => m.Key != last).Select(m => m.Key).Append(last).ToHashSet();
        return plan.Pending.Where(m => wanted.Contains(m.Key));
    }

    // All modules stand on the platform's tables.
    private static void RefuseWithoutPlatform(MigrationPlan plan, List<Migration> chosen)
    {
        var missing = plan.Pending.Where(m => m.Module == Platform && !chosen.Contains(m)).ToList();
        if (missing.Count > 0)
            throw new StartupException($"{chosen[0].Name} stands on the platform, of which {missing.Count} migrations are pending ({missing[0].Name} first): run `modular db up --module platform` before.");
    }

    // One that `db create` has just written would count as run, and could never be filled in.
    private static void RefuseEmpty(List<Migration> chosen)
    {
        if (chosen.Find(m => SqlStatement.Split(m.UpSql).Count == 0) is { } empty)
            throw new StartupException($"Migration {empty.Name} has no statement yet: fill it in, or delete its files. Nothing was run.");
    }

    private static void RefuseOutOfOrder(MigrationPlan plan, List<Migration> chosen)
    {
        if (chosen.Find(plan.IsOutOfOrder) is { } late)
            throw new StartupException($"Migration {late.Name} is older than one that has run in its module: give it a new id with `modular db create`, or run without --strict.");
    }
}
