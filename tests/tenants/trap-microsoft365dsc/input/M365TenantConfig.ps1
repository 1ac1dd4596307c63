# Generated with Microsoft365DSC version 1.24.1002.1
# For additional information on how to use Microsoft365DSC, please visit its site
param (
)

Configuration M365TenantConfig
{
    AADGroup 'Marketing'
    {
        DisplayName = "Marketing";
        AssignedLicenses = @(MSFT_AADGroupLicense{DisabledPlans=@(); SkuId='ENTERPRISEPACK'});
    }
}
