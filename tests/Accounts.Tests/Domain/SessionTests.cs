using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class SessionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly byte[] First = [1], Second = [2], Third = [3], Fourth = [4];

    [Fact]
    public void The_latest_token_is_changed_for_the_next_and_prolongs_the_session()
    {
        var session = New();
        var later = Now.AddDays(29);

        Assert.True(session.Rotate(First, Second, overlapped: false, later).IsSuccess);
        Assert.True(session.Rotate(Second, Third, overlapped: false, later).IsSuccess);
        Assert.Equal(later + Session.Lifetime, session.ExpiresAt);
    }

    [Fact]
    public void A_token_that_comes_a_second_time_ends_the_session_for_the_latest_too()
    {
        var session = New();
        session.Rotate(First, Second, overlapped: false, Now);

        Assert.Equal([SessionErrors.RefreshReused], session.Rotate(First, Third, overlapped: false, Now.AddSeconds(1)).Errors);
        Assert.Equal(Now.AddSeconds(1), session.RevokedAt);
        Assert.Equal([SessionErrors.Ended], session.Rotate(Second, Third, overlapped: false, Now.AddSeconds(2)).Errors);
    }

    [Fact]
    public void A_double_submit_gets_nothing_but_does_no_harm()
    {
        var session = New();
        session.Rotate(First, Second, overlapped: false, Now);

        Assert.Equal([SessionErrors.RefreshRaced], session.Rotate(First, Third, overlapped: true, Now).Errors);
        Assert.Null(session.RevokedAt);
        Assert.True(session.Rotate(Second, Third, overlapped: false, Now.AddSeconds(2)).IsSuccess);
    }

    [Fact]
    public void A_token_two_generations_old_is_no_double_submit()
    {
        var session = New();
        session.Rotate(First, Second, overlapped: false, Now);
        session.Rotate(Second, Third, overlapped: false, Now);

        Assert.Equal([SessionErrors.RefreshReused], session.Rotate(First, Fourth, overlapped: true, Now).Errors);
    }

    [Fact]
    public void A_session_ends_30_days_after_its_last_use()
    {
        var session = New();

        Assert.Equal([SessionErrors.Ended], session.Rotate(First, Second, overlapped: false, Now.AddDays(30)).Errors);
    }

    [Fact]
    public void The_time_of_the_first_end_stays()
    {
        var session = New();

        session.End(Now.AddMinutes(1));
        session.End(Now.AddMinutes(2));

        Assert.Equal(Now.AddMinutes(1), session.RevokedAt);
    }

    private static Session New() => Session.Start(Guid.NewGuid(), Guid.NewGuid(), SessionKind.Token, First, "192.0.2.1", Now);
}
