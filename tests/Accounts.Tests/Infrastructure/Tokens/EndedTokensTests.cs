using Modular.Accounts.Infrastructure.Tokens;

namespace Accounts.Tests.Infrastructure.Tokens;

public sealed class EndedTokensTests
{
    private readonly EndedTokens _ended = new();
    private readonly Guid _session = Guid.NewGuid();
    private readonly Guid _user = Guid.NewGuid();

    [Fact]
    public void A_token_of_an_ended_session_has_ended()
    {
        Assert.False(_ended.Has(_session, _user, 1));

        _ended.Add(_session);

        Assert.True(_ended.Has(_session, _user, 1));
        Assert.False(_ended.Has(Guid.NewGuid(), _user, 1));
    }

    [Fact]
    public void A_token_with_an_older_security_version_has_ended()
    {
        _ended.Add(_user, new(3, IsClosed: false));
        _ended.Add(_user, new(2, IsClosed: false)); // news may arrive out of order

        Assert.True(_ended.Has(_session, _user, 2));
        Assert.False(_ended.Has(_session, _user, 3));
    }

    [Fact]
    public void No_token_of_a_closed_account_is_new_enough()
    {
        _ended.Replace([], [new(_user, new(2, IsClosed: true))]);

        Assert.True(_ended.Has(_session, _user, long.MaxValue - 1));

        _ended.Add(_user, new(3, IsClosed: false)); // opened again
        Assert.True(_ended.Has(_session, _user, 2));
        Assert.False(_ended.Has(_session, _user, 3));
    }

    [Fact]
    public void What_the_database_no_longer_tells_is_forgotten()
    {
        _ended.Add(_session);
        _ended.Add(_user, new(2, IsClosed: false));

        _ended.BeginReading();
        _ended.Replace([], []);

        Assert.False(_ended.Has(_session, _user, 1));
    }

    [Fact]
    public void What_ends_while_the_database_is_being_read_is_not_forgotten_with_its_answer()
    {
        _ended.BeginReading();
        _ended.Add(_session);
        _ended.Add(_user, new(2, IsClosed: false));
        _ended.Replace([], [new(_user, new(1, IsClosed: false))]); // read before either was committed

        Assert.True(_ended.Has(_session, Guid.NewGuid(), 1));
        Assert.True(_ended.Has(Guid.NewGuid(), _user, 1));
    }
}
