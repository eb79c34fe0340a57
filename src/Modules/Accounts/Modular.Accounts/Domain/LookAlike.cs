namespace Modular.Accounts.Domain;

/// <summary>
/// What a name looks like: the skeleton of Unicode TR39 (§4), as far as ASCII goes, without case. In most fonts <c>PayPaI</c> and <c>paypal</c>,
/// <c>r0sa</c> and <c>rosa</c>, <c>rnia</c> and <c>mia</c> are the same to the eye, so two people may not have them.
/// </summary>
internal static class LookAlike
{
    public static string Of(Username name) =>
        name.Text.Replace('0', 'o').Replace('1', 'l').Replace('I', 'l').Replace("m", "rn", StringComparison.Ordinal).ToLowerInvariant();
}
