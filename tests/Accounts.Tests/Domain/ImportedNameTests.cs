using Modular.Accounts.Domain;

namespace Accounts.Tests.Domain;

public sealed class ImportedNameTests
{
    [Theory]
    [InlineData("Grace", "Grace")]
    [InlineData(" grace hopper ", "grace_hopper")]
    [InlineData("José-María", "Jos__Mar_a")]
    [InlineData("1337", "user1337")]
    [InlineData("陈伟", "user")]
    [InlineData("al", "al_")]
    [InlineData("", "user")]
    [InlineData(null, "user")]
    [InlineData("a_name_that_is_much_too_long_for_us_today", "a_name_that_is_much_too_long_f")]
    public void The_nearest_name_that_fits_is_taken(string? theirs, string ours) => Assert.Equal(ours, ImportedName.Of(theirs).Text);

    [Fact]
    public void The_second_of_a_name_gets_a_number_within_the_length()
    {
        Assert.Equal("Grace_2", ImportedName.Of(ImportedName.Of("Grace"), 2).Text);
        Assert.Equal(30, ImportedName.Of(ImportedName.Of(new string('a', 50)), 17).Text.Length);
    }
}
