namespace Forums.Tests.Model;

/// <summary>Warning people, suspending them, and letting them post again.</summary>
internal sealed class SanctionMoves(World world, Dice dice) : Moves(world, dice)
{
    public override IEnumerable<(int Weight, Func<Attempt?> Make)> All => [(1, Warn), (1, Suspend), (5, Lift)];

    private Attempt Warn()
    {
        var (who, whom, reason) = (Dice.Somebody(World), Whom(), Dice.Chance(10) ? " " : Dice.Secret());
        return new(who, HttpMethod.Post, $"{Of(whom)}/warnings", new { reason }, May(who, whom).Invalid(reason == " ", "forums.sanction.reason_missing"))
        {
            Success = 201,
            Then = Then(() =>
            {
                whom.Warnings++;
                Keep(reason, whom);
            }),
        };
    }

    private Attempt Suspend()
    {
        var (who, whom, reason, days) = (Dice.Somebody(World), Whom(), Dice.Secret(), Dice.Chance(15) ? -1 : 1);
        return new(who, HttpMethod.Put, $"{Of(whom)}/suspension", new { until = DateTimeOffset.UtcNow.AddDays(days), reason }, May(who, whom).Invalid(days < 0, "forums.sanction.until_past"))
        {
            Match = Match.Any,
            Then = Then(answer =>
            {
                whom.IsSuspended = true;
                Keep(reason, whom);
                Assert.Equal(whom.Warnings, answer.Json.GetProperty("warnings").GetInt32());
            }),
        };
    }

    private Attempt Lift()
    {
        var (who, whom) = (Dice.Somebody(World), Dice.Any([.. World.People.Where(p => p.IsSuspended)]) ?? Whom());
        return new(who, HttpMethod.Delete, $"{Of(whom)}/suspension", null, May(who, whom).Refuse(!whom.IsSuspended, 409, "forums.sanction.not_suspended"))
        {
            Match = Match.Any,
            Then = Then(() => whom.IsSuspended = false),
        };
    }

    private static string Of(Person whom) => $"/api/v1/forums/moderation/people/{whom.Id}";

    private static Verdict May(Person who, Person whom) => new Verdict().SignedIn(who).Stop(who.Rank < Person.Moderator, 403, null).NotSuspended(who)
        .Refuse(whom.Rank == Person.Admin && whom != who, 403, "forums.sanction.of_admin")
        .Refuse(whom == who, 403, "forums.sanction.of_yourself");

    private Person Whom() => Dice.Pick([.. World.People.Where(p => !p.IsGuest)]);

    private void Keep(string reason, Person whom) => World.Secrets.Keep(reason, (reader, _) => reader == whom || reader.Rank >= Person.Moderator);
}
